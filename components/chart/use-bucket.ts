"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import { bucketOf } from "../figure/buckets";

/** The width in px that a figure is planned for, from the width of the element that holds it. */
export function useBucket(ref: RefObject<HTMLElement | null>): number | undefined {
  const [bucket, setBucket] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setBucket(bucketOf(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return bucket;
}
