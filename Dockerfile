# One build, one image for each part: docker build --target ingest-service .
ARG JAVA=25
ARG ELASTICSEARCH=9.5.3

FROM maven:3.9-eclipse-temurin-${JAVA} AS build
WORKDIR /jarchi
COPY . .
RUN mvn --batch-mode --no-transfer-progress -DskipTests -Dgates.skip=true -pl '!benchmarks,!end-to-end-tests' package \
 && for part in ingest-service index-service notify-service; do \
      java -Djarmode=tools -jar $part/target/$part-exec.jar extract --layers --launcher --destination /layers/$part; \
    done

FROM eclipse-temurin:${JAVA}-jre AS java
RUN useradd --system --uid 10001 jarchi
USER jarchi
WORKDIR /app
ENV SERVER_ADDRESS=0.0.0.0 JAVA_OPTS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
EXPOSE 8080
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS org.springframework.boot.loader.launch.JarLauncher"]

FROM java AS ingest-service
USER root
RUN mkdir /media && chown jarchi /media
USER jarchi
COPY --from=build /layers/ingest-service/dependencies/ ./
COPY --from=build /layers/ingest-service/spring-boot-loader/ ./
COPY --from=build /layers/ingest-service/snapshot-dependencies/ ./
COPY --from=build /layers/ingest-service/application/ ./

FROM java AS index-service
COPY --from=build /layers/index-service/dependencies/ ./
COPY --from=build /layers/index-service/spring-boot-loader/ ./
COPY --from=build /layers/index-service/snapshot-dependencies/ ./
COPY --from=build /layers/index-service/application/ ./

FROM java AS notify-service
COPY --from=build /layers/notify-service/dependencies/ ./
COPY --from=build /layers/notify-service/spring-boot-loader/ ./
COPY --from=build /layers/notify-service/snapshot-dependencies/ ./
COPY --from=build /layers/notify-service/application/ ./

FROM java AS sample-news
USER root
RUN mkdir /loaded && chown jarchi /loaded
USER jarchi
COPY --from=build /jarchi/local-stack/command/target/jarchi-command-exec.jar ./
ENTRYPOINT ["java", "-jar", "jarchi-command-exec.jar", "sample-news"]

FROM docker.elastic.co/elasticsearch/elasticsearch:${ELASTICSEARCH} AS elasticsearch
COPY --from=build /jarchi/news-analysis/target/news-analysis-plugin.zip /tmp/
RUN bin/elasticsearch-plugin install --batch file:///tmp/news-analysis-plugin.zip
