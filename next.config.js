/** Pages whose figures are also files: `/explore` is `/explore.svg` too. */
const filePages = ["explore"];
const formats = "svg|png|csv|json";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: ["@resvg/resvg-js", "fontkit"],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  async rewrites() {
    return {
      beforeFiles: filePages.flatMap((page) => [
        { source: `/${page}.:format(${formats})`, destination: `/files/en/${page}/:format` },
        { source: `/zh/${page}.:format(${formats})`, destination: `/files/zh/${page}/:format` },
      ]),
    };
  },
};

export default config;
