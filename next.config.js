/** Endings that make an address a file: of a page that is none, one that does not exist. */
const formats = "svg|png|pdf|csv|json|md|tex|txt|bib|zip";
/** Pages that are also files: `/explore` is `/explore.svg` too, and `/zh/explore` is `/zh/explore.svg`. Ids may hold dots. */
const filePages = [
  "explore.:format",
  "compare.:format",
  "claims.:format",
  "article.:format",
  `claims/:id.:format(${formats})`,
  `models/:id.:format(${formats})`,
  `benchmarks/:id.:format(${formats})`,
];

const inBothLanguages = (source, file) => [
  { source: `/zh/${source}`, destination: `/files/zh/${file}` },
  { source: `/${source}`, destination: `/files/en/${file}` },
];

/** What `app/catalogue` answers with Brotli; Next drops this header from what a route answers. */
const brotliCatalogue = {
  source: "/catalogue/:hash([0-9a-f]{64}).json",
  has: [{ type: "header", key: "accept-encoding", value: "(?!.*\\bbr\\s*;\\s*q=0).*\\bbr\\b.*" }],
  headers: [{ key: "Content-Encoding", value: "br" }],
};

/** No other site shows these pages in a frame; figures have `/embed`, and files are for anybody. */
const unframed = {
  source: `/((?!embed/|zh/embed/|.*\\.(?:${formats})$).*)`,
  headers: [
    { key: "X-Frame-Options", value: "SAMEORIGIN" },
    { key: "Content-Security-Policy", value: "frame-ancestors 'self'" },
  ],
};

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run typecheck` does this, once, for the tests too.
  typescript: { ignoreBuildErrors: true },
  // `scripts/server.mjs` packs what is sent.
  compress: false,
  // The proxy sees an address as it was sent, and not what Next has kept of it.
  skipProxyUrlNormalize: true,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: ["@resvg/resvg-js", "fontkit", "pdfkit", "subset-font", "wawoff2"],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  async headers() {
    return [brotliCatalogue, unframed];
  },
  async rewrites() {
    return {
      beforeFiles: [
        ...filePages.flatMap((page) => inBothLanguages(page, page.replace(/\(.*\)/, ""))),
        ...["/data", "/zh/data"].map((data) => ({
          source: `${data}/:table.:format`,
          destination: "/table-files/:table.:format",
        })),
        { source: "/zh/embed/:path*", destination: "/embeds/zh/:path*" },
        { source: "/embed/:path*", destination: "/embeds/en/:path*" },
        ...["/data.zip", "/zh/data.zip"].map((source) => ({ source, destination: "/table-files" })),
      ],
      afterFiles: inBothLanguages(`:page.:format(${formats})`, ":page.:format"),
    };
  },
};

export default config;
