import localFont from "next/font/local";

/** Geist in two files that `scripts/build-fonts.mjs` writes. The second is loaded where a page has a sign of it. */
const geist = localFont({
  src: "./fonts/geist-latin.woff2",
  variable: "--font-geist",
  weight: "400 600",
  // Would come before the second file, whose signs it has, too.
  adjustFontFallback: false,
});
const geistOthers = localFont({
  src: "./fonts/geist-others.woff2",
  variable: "--font-geist-others",
  weight: "400 600",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0180-1FFF, U+2028-202F, U+203B-206F, U+20A0-20AB, U+20AD-218F, U+2194-2211, U+2213-221D, U+221F-2247, U+2249-2263, U+2266-2E7F, U+FB00-FB4F",
    },
  ],
});

export const fontClasses = `${geist.variable} ${geistOthers.variable}`;
