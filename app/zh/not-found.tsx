import { NotFound } from "@/components/ui/not-found";

export default function Page() {
  return <NotFound locale="zh" />;
}
