/** Whether a stage's name says that the deal was won or lost; everything else is still open. */
export function dealStage(stageName: string): "won" | "lost" | "open" {
  const words = stageName.toLowerCase();
  if (/\blost\b|\bdisqualified\b|\bcancell?ed\b|\bverloren\b|\bperdu|\bperdid/u.test(words)) {
    return "lost";
  }
  return /\bwon\b|\bwin\b|\bgewonnen\b|\bgagn|\bganad/u.test(words) ? "won" : "open";
}
