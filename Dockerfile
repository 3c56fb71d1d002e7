FROM node:22-bookworm-slim AS build
WORKDIR /app
# better-sqlite3 is compiled where no ready-made build fits. None of this reaches the image.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY tsconfig.json ./
COPY lessons lessons
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/lessons lessons
# A new volume takes over who owns the folder.
RUN mkdir data && chown node:node data
USER node
VOLUME ["/app/data"]
EXPOSE 3000
# It asks where HOST and PORT have the bot listen, and says what is not well.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "dist/main.js", "health"]
# Node itself is told to stop: npm would stand between.
CMD ["node", "dist/main.js", "start"]
