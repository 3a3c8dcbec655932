"use client";

import { type ReactNode, useContext } from "react";
import { modelHref } from "@/lib/i18n/page-hrefs";
import type { Locale } from "@/lib/quantity";
import type { Id } from "@/lib/schema/catalogue";
import { ModelPages } from "./model-pages";

interface Props {
  readonly id: Id;
  readonly locale: Locale;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to the page of a model where there is one. */
export function ModelLink({ id, locale, children, ...rest }: Props) {
  const hasPage = useContext(ModelPages)(id);
  if (!hasPage) return <span {...rest}>{children}</span>;
  return (
    <a data-control="model" href={modelHref(id, locale)} {...rest}>
      {children}
    </a>
  );
}
