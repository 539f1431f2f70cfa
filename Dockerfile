# The site in production: compiled code and the packages it runs on, nothing else, as a user without rights.
FROM node:20-slim AS base
WORKDIR /app
COPY package.json package-lock.json ./

FROM base AS build
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY seeds seeds
RUN npm run build

FROM base AS packages
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
# Views, public files and seeds are read from the working directory; package.json says that dist holds modules.
COPY package.json ./
COPY views views
COPY public public
COPY seeds seeds
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
# The search index of this container; it makes it anew where it has none.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
