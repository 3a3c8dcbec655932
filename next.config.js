/** Pages whose figures are also files: `/explore` is `/explore.svg` too, and `/zh/explore` is `/zh/explore.svg`. */
const filePages = ["explore"];
/** Of any other page these endings are a file that does not exist, not a page. */
const formats = "svg|png|pdf|csv|json|md|tex";

const inBothLanguages = (source, file) => [
  { source: `/zh/${source}`, destination: `/files/zh/${file}` },
  { source: `/${source}`, destination: `/files/en/${file}` },
];

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: ["@resvg/resvg-js", "fontkit", "wawoff2"],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  async rewrites() {
    return {
      beforeFiles: filePages.flatMap((page) => inBothLanguages(`${page}.:format`, `${page}.:format`)),
      afterFiles: inBothLanguages(`:page.:format(${formats})`, ":page.:format"),
    };
  },
};

export default config;
