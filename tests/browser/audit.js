// What can be measured of a page's accessibility: returns a list of sentences, empty where nothing is wrong.
() => {
  const wrong = [];
  const visible = (el) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const name = (el) =>
    el.getAttribute("aria-label") || el.textContent.trim() || [...el.querySelectorAll("img")].map((i) => i.alt).join("");
  const shown = (el) => el.outerHTML.slice(0, 120);

  if (!document.documentElement.lang) wrong.push("the page has no language");
  if (!document.title.trim()) wrong.push("the page has no title");
  if (document.querySelectorAll("h1").length !== 1) wrong.push("the page has not exactly one h1");
  if (document.querySelectorAll("main").length !== 1) wrong.push("the page has not exactly one main");
  if (document.documentElement.scrollWidth > innerWidth) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);

  const ids = [...document.querySelectorAll("[id]")].map((el) => el.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => wrong.push(`two elements have the id ${id}`));
  for (const el of document.querySelectorAll("a, button")) if (!name(el)) wrong.push(`no name: ${shown(el)}`);
  for (const el of document.querySelectorAll("img:not([alt])")) wrong.push(`no alternative text: ${shown(el)}`);
  for (const el of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
    if (!el.labels.length && !el.getAttribute("aria-label")) wrong.push(`no label: ${shown(el)}`);
  // Words in a control are cut without a scroll bar; the buttons that Chromium keeps room for in it count too.
  const brush = new OffscreenCanvas(1, 1).getContext("2d");
  for (const el of document.querySelectorAll("input[placeholder], select")) {
    if (!visible(el)) continue;
    const style = getComputedStyle(el);
    brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const buttons = (el.type === "search" ? 20 : 0) + (el.list ? 20 : 0);
    const room = el.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - buttons;
    for (const text of el.options ? [...el.options].map((option) => option.text) : [el.placeholder])
      if (brush.measureText(text).width > room) wrong.push(`“${text}” is cut: ${shown(el)}`);
  }
  for (const el of document.querySelectorAll("[aria-labelledby]"))
    if (!document.getElementById(el.getAttribute("aria-labelledby"))) wrong.push(`labelled by nothing: ${shown(el)}`);
  let level = 0;
  for (const el of document.querySelectorAll("h1, h2, h3, h4")) {
    if (Number(el.tagName[1]) > level + 1) wrong.push(`a heading is skipped before: ${shown(el)}`);
    level = Number(el.tagName[1]);
  }

  // Contrast, as WCAG 2.2 measures it, of every visible text on the colours behind it.
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const painted = (colours) => {
    pixel.clearRect(0, 0, 1, 1);
    for (const colour of colours) { pixel.fillStyle = colour; pixel.fillRect(0, 0, 1, 1); }
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const behind = (el) => {
    const colours = [];
    for (let at = el; at; at = at.parentElement) colours.unshift(getComputedStyle(at).backgroundColor);
    return ["white", ...colours];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const measured = new Set();
  while (texts.nextNode()) {
    const el = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || measured.has(el) || !visible(el) || el.closest(".unseen, .skip, noscript, option")) continue;
    measured.add(el);
    const colours = behind(el);
    const [a, b] = [painted([...colours, getComputedStyle(el).color]), painted(colours)].map(luminance);
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) wrong.push(`contrast ${ratio.toFixed(2)}: ${shown(el)}`);
  }
  if (measured.size < 3) wrong.push("hardly any text was measured");
  return wrong;
}
