package jarchi.ingest.brokenhouse;

import jarchi.notify.NotifyApplication;

/** Breaks the rule that services meet in the log alone. */
public class ReachesIntoNotify {
    final Class<?> neighbour = NotifyApplication.class;

    NotifyApplication reach(NotifyApplication application) {
        return application;
    }
}
