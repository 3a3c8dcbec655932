import { describe, expect, test } from "vitest";
import { benchstatAt } from "../../../lib/ingest/formats/benchstat-text";
import { goResult } from "../../../lib/ingest/formats/printed-go";
import { importReadings, readImport } from "../../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "../counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a run, with what it ran on and a benchmark that comes again",
    file: "bench.txt",
    text: "goos: linux\npkg: example.org/x\ncpu: Fast\nBenchmarkSum_32b-4 \t  8172\t  7196 ns/op\t  8 B/op\t  1 allocs/op\nBenchmarkSum_32b-4 \t  8172\t  7190 ns/op\t  8 B/op\t  1 allocs/op\nBenchmarkMul/n=8-4 \t 100\t 31.5 ns/op\t 52.5 MB/s\nPASS\nok  \texample.org/x\t2.5s\n",
    rows: 3,
    values: [
      ["Sum_32b", "time-per-operation", "Fast, GOMAXPROCS 4, run 1", 7196e-9],
      ["Sum_32b", "memory-per-operation", "Fast, GOMAXPROCS 4, run 1", 8],
      ["Sum_32b", "allocations-per-operation", "Fast, GOMAXPROCS 4, run 1", 1],
      ["Sum_32b", "time-per-operation", "Fast, GOMAXPROCS 4, run 2", 7190e-9],
      ["Sum_32b", "memory-per-operation", "Fast, GOMAXPROCS 4, run 2", 8],
      ["Sum_32b", "allocations-per-operation", "Fast, GOMAXPROCS 4, run 2", 1],
      ["Mul/n=8", "time-per-operation", "Fast, GOMAXPROCS 4", 31.5e-9],
      ["Mul/n=8", "bytes-per-second", "Fast, GOMAXPROCS 4", 52.5e6],
    ],
    notRead: ["iterations", "pkg"],
  },
  {
    label: "one processor has no number, and a name may end in one",
    file: "bench.txt",
    text: "BenchmarkSHA-256   100   31.5 ns/op\nBenchmarkAdd   200   21.5 ns/op\nBenchmarkMul   200   11.5 ns/op\nBenchmarkMul-2   200   5.5 ns/op\n",
    rows: 4,
    values: [
      ["SHA-256", "time-per-operation", 31.5e-9],
      ["Add", "time-per-operation", 21.5e-9],
      ["Mul", "time-per-operation", 11.5e-9],
      ["Mul", "time-per-operation", "GOMAXPROCS 2", 5.5e-9],
    ],
  },
  {
    label: "runs in the code of a page, under their headings",
    file: "README.md",
    text: "# GitHub\n```\nBenchmarkA   100   31.5 ns/op\n```\n# Google\n```\nBenchmarkA   100   21.5 ns/op\n```\n# Memory\n| Router | Memory (B) |\n|---|---|\n| A | 4512 |\n",
    rows: 3,
    values: [
      ["A", "time-per-operation", "GitHub", 31.5e-9],
      ["A", "time-per-operation", "Google", 21.5e-9],
      ["A", "memory", 4512],
    ],
  },
  {
    label: "tables of benchstat, one below the other for each unit",
    file: "stat.txt",
    text: "name        \u03bcs/op\nCRC_32b-4   71.5 \u00b1 0%\nBlake-4    1.25k \u00b1 2%\n[Geo mean]  75.5\n\nname        alloc/op\nCRC_32b-4   0.00B\nBlake-4     1.5kB \u00b1 0%\n",
    rows: 2,
    values: [
      ["CRC_32b", "time-per-operation", "GOMAXPROCS 4", 71.5e-6],
      ["CRC_32b", "memory-per-operation", "GOMAXPROCS 4", 0],
      ["Blake", "time-per-operation", "GOMAXPROCS 4", 1.25e-3],
      ["Blake", "memory-per-operation", "GOMAXPROCS 4", 1500],
    ],
  },
  {
    label: "tables in which benchstat compares two files",
    file: "stat.txt",
    text: "name   old time/op    new time/op    delta\nSort     12.2ms ± 1%    10.9ms ± 1%  -10.66%  (p=0.000 n=10+10)\nFind     1.60µs ± 0%    1.58µs ± 3%     ~     (p=0.701 n=14+14)\n\nname   old alloc/op   new alloc/op   delta\nSort       320B ± 0%       96B ± 0%  -70.00%  (p=0.000 n=10+8)\n",
    rows: 4,
    values: [
      ["Sort", "time-per-operation", "old", 12.2e-3],
      ["Sort", "memory-per-operation", "old", 320],
      ["Sort", "time-per-operation", "new", 10.9e-3],
      ["Sort", "memory-per-operation", "new", 96],
      ["Find", "time-per-operation", "old", 1.6e-6],
      ["Find", "time-per-operation", "new", 1.58e-6],
    ],
  },
  {
    label: "tables of a newer benchstat, whose columns have lines between them",
    file: "stat.txt",
    text: "goos: linux\n           │   a.txt   │            b.txt            │\n           │  sec/op   │   sec/op    vs base         │\nEncode-8     1.718µ ± 1%   1.423µ ± ∞ ¹  -17.20% (p=0.000 n=10)\nDecode-8     3.066µ ± 0%   3.070µ ± 2%        ~ (p=0.446 n=10)\ngeomean      2.295µ        2.090µ        -8.94%\n¹ need >= 6 samples\n\n           │   a.txt    │            b.txt             │\n           │    B/op    │    B/op     vs base          │\nEncode-8     1.500Ki ± 0%   1.000Ki ± 0%  -33.33% (p=0.000 n=10)\n",
    rows: 4,
    values: [
      ["Encode", "time-per-operation", "a.txt, GOMAXPROCS 8", 1.718e-6],
      ["Encode", "memory-per-operation", "a.txt, GOMAXPROCS 8", 1536],
      ["Encode", "time-per-operation", "b.txt, GOMAXPROCS 8", 1.423e-6],
      ["Encode", "memory-per-operation", "b.txt, GOMAXPROCS 8", 1024],
      ["Decode", "time-per-operation", "a.txt, GOMAXPROCS 8", 3.066e-6],
      ["Decode", "time-per-operation", "b.txt, GOMAXPROCS 8", 3.07e-6],
    ],
  },
];

describe("go test -bench", () => {
  test.each(files)("$label", expectCounted);

  test("what benchstat says in percents is the uncertainty of each value", async () => {
    const text = "name    time/op\nAdd-4   1.50ms \u00b1 2%\nMul-4   2.50ms \u00b1 0%\n";
    const { read } = importReadings([await readImport("stat.txt", new TextEncoder().encode(text))]);
    const ends = read.catalogue.measurements.map(({ quantity: { interval } }) => [interval.low, interval.high]);
    expect(ends.map((pair) => pair.map((end) => end.toPrecision(4)))).toEqual([
      ["0.001470", "0.001530"],
      ["0.002495", "0.002505"],
    ]);
  });

  test.each(["Benchmarks 100 of 200", "BenchmarkX", "Benchmark results 12 ms", "BenchmarkX 100 12"])(
    "%s is no result",
    (line) => {
      expect(goResult(line)).toBeUndefined();
    },
  );

  test("a table of benchstat with a line that says anything else is left to others", () => {
    expect(benchstatAt(["name time/op", "A 1.5ms", "B ~ (p=0.5)"], 0)).toBeUndefined();
  });
});
