"use client";

import { ErrorNotice } from "@/components/ui/error-notice";

export default function Page({ reset }: { readonly reset: () => void }) {
  return <ErrorNotice locale="zh" retry={reset} />;
}
