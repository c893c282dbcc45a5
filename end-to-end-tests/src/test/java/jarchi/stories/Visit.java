package jarchi.stories;

import jarchi.events.Language;
import java.util.Map;

/**
 * A page as one person comes to it: by its address, or with a form that another page sent.
 *
 * @param name what the list of all pages calls it
 * @param path where the page is, or where the form is sent to
 * @param from the page that the form is sent from; empty if the page is simply opened
 * @param parameter the parameter of an address that says in which language the page speaks
 * @param inItsOwnLanguage whether the page speaks the language of what it shows, whatever its reader prefers
 */
record Visit(
        String name,
        Who who,
        String path,
        int status,
        String from,
        Map<String, String> form,
        String parameter,
        boolean inItsOwnLanguage) {

    /** Everyone whose pages differ. */
    enum Who {
        STRANGER,
        WRITER,
        EDITOR,
        ADMIN
    }

    static Visit at(String name, Who who, String path) {
        String parameter = path.startsWith("/desk") ? "lang" : "ui";
        return new Visit(name, who, path, 200, "", Map.of(), parameter, false);
    }

    Visit answered(int expected) {
        return new Visit(name, who, path, expected, from, form, parameter, inItsOwnLanguage);
    }

    Visit sentFrom(String page, Map<String, String> fields) {
        return new Visit(name, who, path, status, page, fields, parameter, inItsOwnLanguage);
    }

    Visit speakingFor(String otherParameter) {
        return new Visit(name, who, path, status, from, form, otherParameter, inItsOwnLanguage);
    }

    Visit inTheLanguageOfWhatItShows() {
        return new Visit(name, who, path, status, from, form, parameter, true);
    }

    boolean isSent() {
        return !from.isEmpty();
    }

    /** Where the browser goes: for a form that is the page that sends it. */
    String address(Language language) {
        String page = isSent() ? from : path;
        return page + (page.contains("?") ? "&" : "?") + parameter + "=" + language.tag();
    }

    /** The path alone, as routes are told apart. */
    String route() {
        return path.replaceFirst("\\?.*", "");
    }
}
