# The bot as one image: `docker build -t second-look .`; how to run it: docs/deploy.md
# Debian and not Alpine: the encoder and the embedded database are tried on glibc.
FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY vendor ./vendor
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:20-bookworm-slim
# HOST is left to the bot: without Teams credentials it trusts whoever reaches it, and then listens inside the container only.
ENV NODE_ENV=production PORT=3978 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
# The lines below are what a start reads, and nothing else.
COPY package.json LICENSE ./
COPY vendor ./vendor
COPY src ./src
COPY prompts ./prompts
COPY knowledge ./knowledge
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` does, without npm between the bot and the signal that stops it; a test compares the two.
CMD ["node", "--max-old-space-size=384", "--import", "tsx", "src/main.ts"]
