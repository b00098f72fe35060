namespace GanTf.Cli.Reports;

/// <summary>
/// The report's only script: a slider and a play button for animations, and values under the pointer. The page says
/// everything without it. Motion never starts by itself.
/// </summary>
internal static class PageScript
{
    /// <summary>Plain JavaScript without any library.</summary>
    public const string Text = Player + Readout;

    private const string Player = """

        "use strict";
        for (const box of document.querySelectorAll(".frames")) {
          const picks = [...box.querySelectorAll(".pick")];
          if (picks.length < 2) continue;
          const labels = picks.map(pick => pick.nextElementSibling.textContent);
          const bar = document.createElement("div"), play = document.createElement("button");
          const slider = document.createElement("input");
          let timer = 0;
          bar.className = "player";
          play.type = "button";
          Object.assign(slider, {type: "range", min: 0, max: picks.length - 1, step: 1});
          slider.setAttribute("aria-label", "Frame");
          const show = index => {
            picks[index].checked = true;
            slider.value = index;
            slider.setAttribute("aria-valuetext", labels[index]);
          };
          const stop = () => { clearInterval(timer); timer = 0; play.textContent = "\u25B6 Play"; };
          const next = () => +slider.value + 1 < picks.length ? show(+slider.value + 1) : stop();
          play.onclick = () => {
            if (timer) return stop();
            if (+slider.value === picks.length - 1) show(0);
            timer = setInterval(next, 700);
            play.textContent = "\u275A\u275A Pause";
          };
          slider.oninput = () => { stop(); show(+slider.value); };
          bar.append(play, slider);
          box.prepend(bar);
          box.classList.add("scripted");
          stop();
          show(picks.findIndex(pick => pick.checked));
        }

        """;

    // turns the pointer's place back into numbers; the plot carries its corners and ranges in data-plot
    private const string Readout = """
        for (const plot of document.querySelectorAll("[data-plot]")) {
          const svg = plot.ownerSVGElement || plot;
          const [left, top, right, bottom, x0, x1, y0, y1, log] = plot.dataset.plot.split(" ").map(Number);
          const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
          const write = v => Math.abs(v) >= 1e5 ? v.toExponential(2)
            : Math.abs(v) >= 100 ? Math.round(v).toLocaleString("en") : String(+v.toPrecision(3));
          text.setAttribute("class", "halo small readout");
          plot.append(text);
          svg.addEventListener("pointerleave", () => { text.textContent = ""; });
          svg.addEventListener("pointermove", event => {
            const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
            const u = (at.x - left) / (right - left), v = (bottom - at.y) / (bottom - top);
            if (u < 0 || u > 1 || v < 0 || v > 1) { text.textContent = ""; return; }
            const x = x0 + u * (x1 - x0), y = log ? y0 * (y1 / y0) ** v : y0 + v * (y1 - y0);
            text.setAttribute("x", at.x + (u < .5 ? 12 : -12));
            text.setAttribute("y", Math.max(at.y - 8, top + 12));
            text.setAttribute("text-anchor", u < .5 ? "start" : "end");
            text.textContent = write(x) + ", " + write(y);
          });
        }

        """;
}
