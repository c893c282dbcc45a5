package jarchi.notify.delivery;

import jarchi.notify.signal.Listening;
import jarchi.notify.site.NewsSite;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Claims what is due, as much as can be on its way at once, and hands each delivery to a thread of its own. */
@Component
class Delivering implements SmartLifecycle, Listening {
    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final OpenDeliveries deliveries;
    private final Sending sending;
    private final InstanceName instance;
    private final ChannelWatch watch;
    private final DeliverySettings settings;
    private final NewsSite site;
    private final Clock clock;
    private final Semaphore places;
    private final Semaphore calls = new Semaphore(0);
    private final CountDownLatch named = new CountDownLatch(1);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread thread;

    Delivering(
            OpenDeliveries deliveries,
            Sending sending,
            InstanceName instance,
            ChannelWatch watch,
            DeliverySettings settings,
            NewsSite site,
            Clock clock) {
        this.site = site;
        this.deliveries = deliveries;
        this.sending = sending;
        this.instance = instance;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.concurrency());
    }

    @Override
    public String channel() {
        return Deliveries.SIGNAL;
    }

    @Override
    public void wake() {
        calls.release();
    }

    @Override
    public void connected(Connection connection) throws SQLException {
        instance.takeOver(connection);
        named.countDown();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("deliveries").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread looking = thread;
        try {
            if (looking != null) {
                looking.interrupt();
                looking.join(LAST_ANSWERS);
            }
            if (!places.tryAcquire(settings.concurrency(), LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("deliveries -> STOPPED with {} unanswered", inHand.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelayString = "${delivery.renew-every}")
    void renew() {
        if (!inHand.isEmpty()) {
            deliveries.renew(inHand);
        }
    }

    private void run() {
        try {
            named.await();
            while (running) {
                lookForWork();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with what is due now, this thread is the only one to look for what is due later. */
    private void lookForWork() throws InterruptedException {
        try {
            if (startDue() == 0) {
                await();
            }
        } catch (RuntimeException e) {
            log.error("deliveries -> WAITING: what is due could not be claimed", e);
            Thread.sleep(PAUSE);
        }
    }

    /** How many were claimed. */
    private int startDue() throws InterruptedException {
        if (watch.pause(clock.instant()).isPositive()) {
            return 0;
        }
        places.acquire();
        int free = 1 + places.drainPermits();
        List<Claim> claims = List.of();
        try {
            claims = deliveries.claim(free, inHand, site.knowsWhomToAlert());
        } catch (DataAccessException | TransactionException e) {
            log.warn("deliveries -> WAITING for PostgreSQL: {}", e.getMessage());
            Thread.sleep(PAUSE);
        } finally {
            places.release(free - claims.size());
        }
        claims.forEach(this::start);
        return claims.size();
    }

    private void start(Claim claim) {
        UUID id = claim.delivery().id();
        inHand.add(id);
        Thread.ofVirtual().name("delivery-" + id).start(() -> {
            try {
                sending.send(claim);
            } finally {
                inHand.remove(id);
                places.release();
                wake();
            }
        });
    }

    private void await() throws InterruptedException {
        Duration pause = watch.pause(clock.instant());
        if (pause.isPositive()) {
            Thread.sleep(pause);
            return;
        }
        if (calls.tryAcquire(settings.slowLook().toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
