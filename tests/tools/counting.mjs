// What the platforms' own libraries say of texts: a JSON list on standard input, one out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const twitter = require("twitter-text");
const { RichText } = require("@atproto/api");
const { SegmentedMessage } = require("sms-segments-calculator");

const texts = JSON.parse(readFileSync(0, "utf8"));

function facets(rich) {
  rich.detectFacetsWithoutResolution();
  return (rich.facets ?? []).map(({ index, features: [feature] }) => [
    index.byteStart,
    index.byteEnd,
    feature.$type.split("#")[1],
    feature.uri ?? feature.did ?? feature.tag,
  ]);
}

function answer(text) {
  const rich = new RichText({ text });
  const sms = new SegmentedMessage(text, "auto");
  return {
    weight: twitter.parseTweet(text).weightedLength,
    graphemes: rich.graphemeLength,
    facets: facets(rich),
    sms: [text ? sms.segmentsCount : 0, sms.encodingName],
  };
}

process.stdout.write(JSON.stringify(texts.map(answer)));
