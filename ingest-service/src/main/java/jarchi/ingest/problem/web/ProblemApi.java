package jarchi.ingest.problem.web;

import jarchi.ingest.problem.ProblemType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What each kind of problem means, for everybody: nothing in it is a secret. */
@RestController
@RequestMapping("/desk/api/problems")
class ProblemApi {
    @GetMapping
    List<Explained> all() {
        return Arrays.stream(ProblemType.values()).map(Explained::of).toList();
    }

    @GetMapping("/{word}")
    Explained one(@PathVariable String word) throws NoResourceFoundException {
        String address = ProblemType.ADDRESS + word;
        return ProblemType.find(word)
                .map(Explained::of)
                .orElseThrow(() -> new NoResourceFoundException(HttpMethod.GET, address, address));
    }

    /** One kind, and what a caller can do about it. */
    record Explained(URI type, int status, String title, String remedy) {
        static Explained of(ProblemType type) {
            return new Explained(type.type(), type.status().value(), type.title(), type.remedy());
        }
    }
}
