# syntax=docker/dockerfile:1
#
# Three images for docker-compose.yml: the Temporal server and its schema tool, built from the published Go
# module as the project does by itself elsewhere, and indu.

FROM golang:1.26-bookworm AS temporal-build
ARG TEMPORAL_VERSION=v1.32.1
ENV GOBIN=/out GOTOOLCHAIN=auto
RUN go install go.temporal.io/server/cmd/server@${TEMPORAL_VERSION} \
  && go install go.temporal.io/server/cmd/tools/sql@${TEMPORAL_VERSION} \
  && cp -r "$(go env GOMODCACHE)/go.temporal.io/server@${TEMPORAL_VERSION}/schema/postgresql/v12" /out/schema

FROM debian:bookworm-slim AS temporal-schema
COPY --from=temporal-build /out/sql /usr/local/bin/temporal-sql-tool
COPY --from=temporal-build /out/schema /etc/temporal/schema
COPY --chmod=755 deploy/temporal-schema.sh /usr/local/bin/temporal-schema
USER nobody
CMD ["temporal-schema"]

FROM debian:bookworm-slim AS temporal
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates netcat-openbsd \
  && rm -rf /var/lib/apt/lists/*
COPY --from=temporal-build /out/server /usr/local/bin/temporal-server
COPY deploy/temporal.yaml.template /etc/temporal/temporal.yaml.template
COPY --chmod=755 deploy/temporal-server.sh /usr/local/bin/start-temporal
USER nobody
EXPOSE 7233
CMD ["start-temporal"]

FROM node:20-bookworm-slim AS indu
WORKDIR /srv/indu
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY tsconfig.json ./
COPY bin bin
COPY scripts scripts
COPY law law
COPY engine engine
COPY messages messages
COPY workflows workflows
COPY ledger ledger
COPY letters letters
COPY systems systems
COPY activities activities
COPY workers workers
COPY api api
COPY app app
COPY cli cli
COPY samples samples
RUN mkdir .indu && chown node .indu
USER node
EXPOSE 8080
CMD ["npm", "run", "-s", "worker"]
