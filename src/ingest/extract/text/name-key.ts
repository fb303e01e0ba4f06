import { wordKey } from "./token.js";

/** Words that name a vendor or the sort of a thing and tell no two things apart: "Xilinx Zynq SoC" is "Zynq". */
const UNTELLING = new Set(
  (
    "nvidia amd intel xilinx arm apple qualcomm google huawei samsung stm st broadcom texas instruments ti microsoft ibm " +
    "the a an of for and framework model method algorithm network architecture approach system technique scheme engine " +
    "based processor gpu cpu fpga fpgas soc chip board device platform microcontroller mcu dataset benchmark core card"
  ).split(" "),
);

/** The name's letters and digits alone: equal for `ResNet-50`, `ResNet50` and `resnet 50`. */
export function squashedName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, "");
}

/** The words of the name that tell it from others, in the singular; all of them where none does. */
export function tellingName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\([^)]*\)/g, " ")
    .split(/[^\p{L}\p{N}+.]+/u)
    .filter((word) => word !== "")
    .map(wordKey);
  const telling = words.filter((word) => !UNTELLING.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}
