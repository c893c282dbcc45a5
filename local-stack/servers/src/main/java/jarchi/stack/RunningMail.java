package jarchi.stack;

import java.util.List;

/** A real SMTP server that keeps what it accepted. */
public interface RunningMail extends Server {
    String host();

    int port();

    /** All mails accepted since the first start, oldest first. */
    List<ReceivedMail> messages();

    default List<ReceivedMail> messagesTo(String address) {
        return messages().stream().filter(mail -> mail.to().contains(address)).toList();
    }
}
