"use strict";
// The same masks as a table of percentages: for keyboards, screen readers, and whoever wants a number. Edits the same
// drawing by the same functions; is built anew only when a mask or a corner comes or goes.
const MaskTable = (function () {
    function node(name, attributes, children) {
        const made = document.createElement(name);
        Object.keys(attributes).forEach((key) => made.setAttribute(key, attributes[key]));
        [].concat(children || []).forEach((child) => made.append(child));
        return made;
    }

    // editor: see editor.js, "What the table asks for".
    function Table(root, text, styles, editor) {
        let built = "", names = new Map(), labels = [];

        // Says what it is; again whenever its mask is called something else.
        function labelled(made, mask, key, ...numbers) {
            labels.push(() => made.setAttribute("aria-label", text.say(key, ...numbers, names.get(mask.id))));
            return made;
        }

        function button(key, words, action) {
            const made = node("button", {type: "button", class: "second", "data-key": key}, words);
            made.addEventListener("click", action);
            return made;
        }

        function percentField(mask, i, axis) {
            const key = `${mask.id}-${i}-${axis}`;
            const field = node("input", {type: "text", inputmode: "decimal", autocomplete: "off", "data-key": key});
            labelled(field, mask, axis === 0 ? "left" : "top", i + 1);
            field.addEventListener("focus", () => editor.choose(mask.id, i));
            field.addEventListener("change", () => {
                const value = Number(field.value.replace("%", "").replace(",", ".").trim()) / 100;
                const typed = field.value.trim() === "" || !Number.isFinite(value) ? NaN : value;
                field.setAttribute("aria-invalid", editor.setCorner(mask.id, i, axis, typed) ? "false" : "true");
            });
            return field;
        }

        function row(mask, i) {
            const last = i === mask.corners.length - 1;
            return node("tr", {}, [
                node("th", {scope: "row"}, String(i + 1)),
                node("td", {}, percentField(mask, i, 0)),
                node("td", {}, percentField(mask, i, 1)),
                node("td", {class: "corner-buttons"}, [
                    labelled(button(`${mask.id}-${i}-insert`, "+", () => editor.insertAfter(mask.id, i)), mask, "insertafter", i + 1, last ? 1 : i + 2),
                    labelled(button(`${mask.id}-${i}-delete`, "−", () => editor.deleteCorner(mask.id, i)), mask, "deletecorner", i + 1),
                ]),
            ]);
        }

        function nameField(mask) {
            const field = node("input", {type: "text", maxlength: 100, autocomplete: "off", id: "mask-name-" + mask.id, "data-key": mask.id + "-name"});
            field.addEventListener("change", () =>
                field.setAttribute("aria-invalid", editor.rename(mask.id, field.value) ? "false" : "true"));
            return node("div", {class: "field"}, [node("label", {for: field.id}, text.say("name")), field]);
        }

        function styleField(mask) {
            const field = node("select", {id: "mask-style-" + mask.id, "data-key": mask.id + "-style"},
                styles.map((style) => node("option", {value: style}, text.say("style" + style))));
            field.addEventListener("change", () => editor.restyle(mask.id, field.value));
            return node("div", {class: "field"}, [node("label", {for: field.id}, text.say("style")), field]);
        }

        function card(mask) {
            const head = node("tr", {}, [text.say("cornerhead"), text.say("lefthead"), text.say("tophead"), text.say("changehead")]
                .map((words) => node("th", {scope: "col"}, words)));
            return node("fieldset", {class: "mask-card", "data-mask": mask.id}, [
                node("legend", {}, mask.name),
                node("div", {class: "mask-fields"}, [nameField(mask), styleField(mask)]),
                node("p", {class: "small undoable", "data-undoable": ""}, text.say("undoable")),
                node("p", {class: "small", "data-needs": ""}),
                node("div", {class: "scroll"}, node("table", {class: "corners numbers"}, [
                    node("caption", {class: "unseen"}, text.say("cornersof", mask.name)),
                    node("thead", {}, head), node("tbody", {}, mask.corners.map((p, i) => row(mask, i)))])),
                labelled(button(mask.id + "-remove", text.say("removemask"), () => editor.remove(mask.id)), mask, "removethis"),
            ]);
        }

        function build(masks) {
            const active = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
            labels = [];
            root.replaceChildren(...(masks.length ? masks.map(card) : [node("p", {class: "empty"}, text.say("none"))]));
            if (active) {
                const again = root.querySelector(`[data-key="${active}"]`)
                    || root.querySelector(`[data-key="${active.replace(/-\d+-(insert|delete)$/, "-0-$1")}"]`);
                (again || root).focus();
            }
        }

        function fill(field, value) {
            if (field.value !== value && (document.activeElement !== field || field.getAttribute("aria-invalid") !== "true")) {
                field.value = value;
                field.removeAttribute("aria-invalid");
            }
        }

        function render(masks, chosen, needs) {
            const shape = masks.map((mask) => mask.id + ":" + mask.corners.length).join();
            names = new Map(masks.map((mask) => [mask.id, mask.name]));
            if (shape !== built) { build(masks); built = shape; }
            labels.forEach((label) => label());
            masks.forEach((mask) => {
                const card = root.querySelector(`[data-mask="${mask.id}"]`);
                card.classList.toggle("chosen", mask.id === chosen);
                card.querySelector("legend").textContent = mask.name;
                card.querySelector("[data-undoable]").hidden = mask.style === "solid";
                const need = card.querySelector("[data-needs]"), said = needs.get(mask.name);
                need.textContent = said ? said.sentence : "";
                need.classList.toggle("wrong", Boolean(said && said.refused));
                fill(card.querySelector(`[data-key="${mask.id}-name"]`), mask.name);
                fill(card.querySelector(`[data-key="${mask.id}-style"]`), mask.style);
                mask.corners.forEach((p, i) => p.forEach((value, axis) =>
                    fill(card.querySelector(`[data-key="${mask.id}-${i}-${axis}"]`), text.number.format(value * 100))));
            });
        }

        return {render};
    }

    return {Table};
})();
