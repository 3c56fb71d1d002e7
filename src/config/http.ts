import { isIP } from "node:net";
import { type Environment, type Report, readSetting, readSwitch } from "./setting.ts";

/** Where HTTP is listened to, and who may read what is counted. */
export interface HttpConfig {
  /** An address of this machine, or its name. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly metrics: MetricsConfig;
}

/** Who may read the metrics: whoever asks on the machine itself, everyone who gets through to it, or nobody. */
export type MetricsConfig = "here" | "everyone" | "nobody";

const usualHost = "127.0.0.1";
const usualPort = 3000;

/** The settings of the one place where HTTP is listened to. */
export function readHttp(env: Environment, report: Report): HttpConfig {
  return {
    host: readHost(readSetting(env, "HOST"), report),
    port: readPort(readSetting(env, "PORT"), report),
    metrics: readMetrics(env, report),
  };
}

/** True where nobody but this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function readHost(value: string | null, report: Report): string {
  if (value === null) return usualHost;
  const host = value.toLowerCase();
  if (isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host)) return host;
  report(
    `HOST is "${value}": that is no address to listen at. The operator can set it to one without scheme and port, such as 0.0.0.0 for all of this machine's, or leave it out for ${usualHost}, which only this machine reaches.`,
  );
  return usualHost;
}

function readPort(value: string | null, report: Report): number {
  if (value === null) return usualPort;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  report(
    `PORT is "${value}": a port is a number up to 65535. The operator can set it to one that is free, or leave it out for ${usualPort}.`,
  );
  return usualPort;
}

function readMetrics(env: Environment, report: Report): MetricsConfig {
  if (readSetting(env, "METRICS") === null) return "here";
  return readSwitch(env, "METRICS", false, report) ? "everyone" : "nobody";
}
