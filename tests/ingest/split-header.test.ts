import { describe, expect, test } from "vitest";
import { type HeaderParts, splitHeader } from "../../lib/ingest/split-header";

describe("a header is taken apart into a name, a unit, a scale and a remark", () => {
  test.each<readonly [header: string, parts: Partial<HeaderParts> & Pick<HeaderParts, "name">]>([
    ["latency_ms", { name: "latency", unit: "ms" }],
    ["latency_ms.1", { name: "latency.1", unit: "ms" }],
    ["Time (s).12", { name: "Time.12", unit: "s" }],
    ["timings.1", { name: "timings.1" }],
    ["top1 %", { name: "top1", unit: "%" }],
    ["params (M)", { name: "params", power: 6 }],
    ["Paramètres (milliards)", { name: "Paramètres", power: 9 }],
    ["Parameter (Milliarden)", { name: "Parameter", power: 9 }],
    ["Size [M]", { name: "Size", power: 6 }],
    ["Time [s]", { name: "Time", unit: "s" }],
    ["Runtime [h]", { name: "Runtime", unit: "h" }],
    ["Time[a]", { name: "Time" }],
    ["Length (m)", { name: "Length", unit: "m" }],
    ["tokens (m)", { name: "tokens", power: 6 }],
    ["Area (m^2)", { name: "Area", unit: "m²" }],
    ["Floor (square feet)", { name: "Floor", unit: "ft²" }],
    ["FLOPs (G)", { name: "FLOPs", power: 9 }],
    ["gflops", { name: "FLOPs", unit: "FLOP", power: 9 }],
    ["image_gflops", { name: "image FLOPs", unit: "FLOP", power: 9 }],
    ["mparams", { name: "params", power: 6 }],
    ["text_mparams", { name: "text params", power: 6 }],
    ["Power (MW)", { name: "Power", unit: "MW" }],
    ["Energy (kWh)", { name: "Energy", unit: "kWh" }],
    ["total_energy_kwh", { name: "total_energy", unit: "kWh" }],
    ["ttft_s", { name: "ttft", unit: "s" }],
    ["Bandwidth (GB/s)", { name: "Bandwidth", unit: "GB/s" }],
    ["Rate (requests per second)", { name: "Rate", unit: "requests/s" }],
    ["Price ($/1M tokens)", { name: "Price", unit: "USD/1M tokens" }],
    ["Time [seconds/1000 examples]", { name: "Time", unit: "s/1000 examples" }],
    ["Training (GPU-hours)", { name: "Training", unit: "GPU-hours" }],
    ["Training (A100 days)", { name: "Training", unit: "A100-days" }],
    ["Capital (2025 USD billions)", { name: "Capital", unit: "USD", power: 9 }],
    ["Context (k tokens)", { name: "Context", unit: "tokens", power: 3 }],
    ["Cooling (stated, kW)", { name: "Cooling", unit: "kW", remark: "stated" }],
    ["Latency (ms, lower is better)", { name: "Latency", unit: "ms" }],
    ["Accuracy ↑", { name: "Accuracy" }],
    ["MMLU(5-shot)", { name: "MMLU", remark: "5-shot" }],
    ["Score (dev/test)", { name: "Score", remark: "dev/test" }],
    ["tok/s", { name: "tok/s", unit: "tokens/s" }],
  ])("%s", (header, parts) => {
    expect(splitHeader(header)).toEqual({ unit: undefined, power: 0, remark: undefined, ...parts });
  });
});
