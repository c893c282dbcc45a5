package jarchi.ingest.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be null in a record may be null in its shape, and everything else is always there. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
final class RecordShapes {
    private RecordShapes() {}

    static void complete(Map<String, Schema> shapes, Map<String, Class<?>> records) {
        shapes.forEach((name, shape) -> {
            Class<?> type = records.get(name);
            if (type != null && shape.getProperties() != null) {
                complete(shape, type);
            }
        });
    }

    private static void complete(Schema shape, Class<?> type) {
        for (RecordComponent part : type.getRecordComponents()) {
            var property = (Schema) shape.getProperties().get(part.getName());
            if (property == null) {
                continue;
            }
            if (isMapOfAnything(part)) {
                property.setAdditionalProperties(true);
            }
            if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                shape.getProperties().put(part.getName(), orNull(property));
            } else if (isAlwaysThere(part)
                    && (shape.getRequired() == null || !shape.getRequired().contains(part.getName()))) {
                shape.addRequiredItem(part.getName());
            }
        }
    }

    private static boolean isMapOfAnything(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType type
                && type.getRawType() == Map.class
                && type.getActualTypeArguments()[1] == Object.class;
    }

    /** What is left out when it is empty is not. */
    private static boolean isAlwaysThere(RecordComponent part) {
        return !part.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static Schema orNull(Schema property) {
        Schema nothing = new JsonSchema();
        nothing.addType("null");
        Schema either = new JsonSchema();
        either.setAnyOf(List.of(property, nothing));
        return either;
    }
}
