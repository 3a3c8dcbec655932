"use client";

import "./chinese-font.css";

/** Brings the font with it. */
export const ChineseFontFace = () => null;
