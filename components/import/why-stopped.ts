import type { WhyUnread } from "@/lib/schema/unreadable";

/** Why a worker has stopped. One that says nothing of itself, or names the network, is a script that did not come. */
export const whyStopped = ({ message }: { readonly message?: string | undefined }): WhyUnread =>
  message === undefined || message === "" || /NetworkError|importScripts/.test(message)
    ? { kind: "no-script" }
    : { kind: "other", reason: message };
