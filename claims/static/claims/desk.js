// What htmx's attributes cannot say. Every page works without this file.
(() => {
  const panel = () => document.getElementById("panel");
  const marks = (id) => document.querySelectorAll(`#text a[data-claim="${id}"]`);

  // The marks of the claim that the panel shows are the current ones, and not hidden under it.
  function showCurrent() {
    const claim = panel()?.querySelector("#claim");
    document.querySelectorAll("#text a[aria-current]").forEach((mark) => mark.removeAttribute("aria-current"));
    if (!claim) return;
    marks(claim.dataset.claim).forEach((mark) => mark.setAttribute("aria-current", "true"));
    if (getComputedStyle(panel()).position === "fixed") marks(claim.dataset.claim)[0]?.scrollIntoView();
  }

  // Closing the panel gives the keyboard back to the mark that opened it.
  function closePanel() {
    const claim = panel()?.querySelector("#claim");
    if (!claim) return;
    const [mark] = marks(claim.dataset.claim);
    panel().replaceChildren();
    showCurrent();
    mark?.focus();
  }

  function toggleTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  }

  document.addEventListener("htmx:afterSettle", showCurrent);

  // A decision in the panel changes what the marks in the text show.
  document.addEventListener("htmx:afterRequest", (event) => {
    const { requestConfig, successful } = event.detail;
    if (successful && requestConfig.verb === "post") htmx.trigger(document.body, "flags-changed");
  });

  document.addEventListener("htmx:sendError", () => {
    document.getElementById("problems").textContent =
      "The server cannot be reached. Nothing was saved; check your connection and try again.";
  });

  document.addEventListener("htmx:beforeRequest", () => document.getElementById("problems").replaceChildren());

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-toggle]")) toggleTheme();
    const close = event.target.closest("[data-close-panel]");
    if (close && panel()) {
      event.preventDefault();
      closePanel();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closePanel();
  });
})();
