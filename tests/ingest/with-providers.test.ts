import { expect, test } from "vitest";
import { columnsOf } from "./columns-of";
import { expectCounted } from "./counted-files";

const config = (type: string): string => `"{""M"": 2048, ""dtype"": ""${type}""}"`;
const header =
  "kernel_name,kernel_provider,metric_name,metric_unit,x_name,x_value,y_value_50,y_value_20,y_value_80,extra_config_str,timestamp\n";

test("who provides a kernel is compared on it, under its configuration and not by when it was run", () =>
  expectCounted({
    label: "",
    file: "all.csv",
    text: `${header}${[
      `softmax,liger,speed,ms,N,128,0.5,0.25,0.75,${config("float32")},2024-09-03 15:31:39`,
      `softmax,liger,speed,ms,N,128,0.25,0.125,0.5,${config("bfloat16")},2024-09-03 15:31:40`,
      `softmax,torch,speed,ms,N,128,1.5,1.25,1.75,${config("float32")},2024-09-03 15:31:41`,
      `softmax,torch,speed,ms,N,128,1.25,1,1.5,${config("bfloat16")},2024-09-03 15:31:42`,
      `norm,liger,speed,ms,N,128,2.5,2.25,2.75,${config("float32")},2024-09-03 15:31:43`,
      `norm,torch,speed,ms,N,128,3.5,3.25,3.75,${config("float32")},2024-09-03 15:31:44`,
    ].join("\n")}\n`,
    rows: 6,
    values: [
      ["liger", "speed", "softmax", 'x value 128, {"M": 2048, "dtype": "float32"}', 0.5],
      ["liger", "speed", "softmax", 'x value 128, {"M": 2048, "dtype": "bfloat16"}', 0.25],
      ["torch", "speed", "softmax", 'x value 128, {"M": 2048, "dtype": "float32"}', 1.5],
      ["torch", "speed", "softmax", 'x value 128, {"M": 2048, "dtype": "bfloat16"}', 1.25],
      ["liger", "speed", "norm", 'x value 128, {"M": 2048, "dtype": "float32"}', 2.5],
      ["torch", "speed", "norm", 'x value 128, {"M": 2048, "dtype": "float32"}', 3.5],
    ],
    notRead: ["x_name"],
  }));

test("who offers a model is none", async () => {
  const columns = await columnsOf("model_name,model_provider,acc\nA,X,0.5\nB,Y,0.6\nC,Y,0.7\n");
  expect(columns[0]?.role).toBe("model");
});
