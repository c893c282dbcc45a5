package jarchi.ingest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Shapes by their simple names; what stands inside another is named with it, so that no two have the same name. */
final class RecordNames extends TypeNameResolver {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** The records that have a shape of their own, by its name. */
    Map<String, Class<?>> records() {
        return Map.copyOf(named);
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        if (name != null && type.getRawClass().isRecord()) {
            named.put(name, type.getRawClass());
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : getNameOfClass(outer) + type.getSimpleName();
    }
}
