"use client";

import { createContext } from "react";
import type { Id } from "@/lib/schema/catalogue";

/** Whether this site has a page about a model: not about those of data that only the browser has. */
export const ModelPages = createContext<(id: Id) => boolean>(() => true);
