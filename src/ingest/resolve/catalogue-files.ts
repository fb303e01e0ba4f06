import datasets from "./catalogue/datasets.json" with { type: "json" };
import asic from "./catalogue/hardware/asic.json" with { type: "json" };
import cluster from "./catalogue/hardware/cluster.json" with { type: "json" };
import cpu from "./catalogue/hardware/cpu.json" with { type: "json" };
import dsp from "./catalogue/hardware/dsp.json" with { type: "json" };
import edgeDevice from "./catalogue/hardware/edge-device.json" with { type: "json" };
import fpga from "./catalogue/hardware/fpga.json" with { type: "json" };
import gpu from "./catalogue/hardware/gpu.json" with { type: "json" };
import inMemory from "./catalogue/hardware/in-memory.json" with { type: "json" };
import mcu from "./catalogue/hardware/mcu.json" with { type: "json" };
import neuromorphic from "./catalogue/hardware/neuromorphic.json" with { type: "json" };
import npu from "./catalogue/hardware/npu.json" with { type: "json" };
import other from "./catalogue/hardware/other.json" with { type: "json" };
import phone from "./catalogue/hardware/phone.json" with { type: "json" };
import quantum from "./catalogue/hardware/quantum.json" with { type: "json" };
import sbc from "./catalogue/hardware/sbc.json" with { type: "json" };
import sensor from "./catalogue/hardware/sensor.json" with { type: "json" };
import server from "./catalogue/hardware/server.json" with { type: "json" };
import soc from "./catalogue/hardware/soc.json" with { type: "json" };
import storage from "./catalogue/hardware/storage.json" with { type: "json" };
import metrics from "./catalogue/metrics.json" with { type: "json" };
import tasks from "./catalogue/tasks.json" with { type: "json" };
import techniques from "./catalogue/techniques.json" with { type: "json" };
import vendors from "./catalogue/vendors.json" with { type: "json" };
import type { CatalogueEntry, NamedLabel } from "./catalogue-entry.js";

/** All entries, as the files hold them; a unit test checks what is in them. */
export const CATALOGUE: Readonly<Record<NamedLabel, readonly CatalogueEntry[]>> = {
  Technique: techniques,
  HardwarePlatform: [
    ...asic,
    ...cluster,
    ...cpu,
    ...dsp,
    ...edgeDevice,
    ...fpga,
    ...gpu,
    ...inMemory,
    ...mcu,
    ...neuromorphic,
    ...npu,
    ...other,
    ...phone,
    ...quantum,
    ...sbc,
    ...sensor,
    ...server,
    ...soc,
    ...storage,
  ],
  Metric: metrics,
  Dataset: datasets,
  Task: tasks,
};

/** How names of products may begin, and whose products these are. */
export const VENDOR_PREFIXES: readonly { readonly prefix: string; readonly vendors: readonly string[] }[] = vendors;
