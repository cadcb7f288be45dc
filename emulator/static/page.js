// The phones. All that is shown comes from /emulator/…; a stream of events keeps it fresh.

const $ = (selector, root = document) => root.querySelector(selector);
const LAST_SHOWN = 300;
const TINTS = ["#4f7fa8", "#8a6d3b", "#5d8a5b", "#8b5e83", "#3d8288", "#a0614f", "#6a6fae"];

const state = { bot: {}, people: new Map(), zone: undefined, active: 0 };
const phones = [];

async function api(path, body, method) {
  const isForm = body instanceof FormData;
  const response = await fetch(`/emulator/${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: isForm || body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function notice(text) {
  const line = $("#notice");
  line.textContent = text;
  line.hidden = !text;
  clearTimeout(notice.timer);
  if (text) notice.timer = setTimeout(() => notice(""), 6000);
}

const format = (options) => (iso) =>
  new Intl.DateTimeFormat("ru", { timeZone: state.zone, ...options }).format(new Date(iso));
const hours = format({ hour: "2-digit", minute: "2-digit" });
const day = (iso) => format({ day: "numeric", month: "long" })(iso);
const full = (iso) => format({
  weekday: "short", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit",
})(iso).replace(/\s*г\./, "").replace(" в ", ", ");
/** What stands beside a name: who it is, and that the bot has not been opened yet. */
const described = (person) => [person.caption, person.started ? "" : "ещё не в боте"].filter(Boolean).join(" · ");
const initials = (name) => name.split(/\s+/).slice(0, 2).map((part) => [...part][0] ?? "").join("").toUpperCase();
const size = (bytes) => bytes < 1024 ? `${bytes} Б` : bytes < 1048576
  ? `${Math.round(bytes / 1024)} КБ` : `${(bytes / 1048576).toFixed(1).replace(".", ",")} МБ`;
const tint = (id) => TINTS[Math.abs(id) % TINTS.length];
const paint = (avatar, person) => {
  avatar.textContent = initials(person.name);
  avatar.style.setProperty("--tint", tint(person.id));
};

/** The payload of a link to this bot ("" for a bare one), or null for any other link. */
function payloadOf(link) {
  let url;
  try { url = new URL(link); } catch { return null; }
  const name = state.bot.username.toLowerCase();
  if (url.protocol === "tg:") {
    return url.searchParams.get("domain")?.toLowerCase() === name ? url.searchParams.get("start") ?? "" : null;
  }
  const ours = /^(t|telegram)\.me$/.test(url.hostname) && url.pathname.slice(1).toLowerCase() === name;
  return ours ? url.searchParams.get("start") ?? "" : null;
}

class Phone {
  constructor(personId) {
    this.root = $("#phone-template").content.firstElementChild.cloneNode(true);
    this.chat = $(".chat", this.root);
    this.text = $("textarea", this.root);
    this.sheet = $(".sheet", this.root);
    this.picker = $("select", this.root);
    this.elements = new Map();
    this.waiting = new Map();
    this.unread = 0;
    this.editing = null;
    this.listen();
    this.show(personId);
  }

  get person() { return state.people.get(this.id); }

  act(path, body) {
    return api(`people/${this.id}/${path}`, body ?? {}).catch((error) => notice(error.message));
  }

  listen() {
    const on = (selector, event, action) => $(selector, this.root).addEventListener(event, action);
    this.picker.addEventListener("change", () => this.pick(this.picker.value));
    on(".composer", "submit", (event) => { event.preventDefault(); this.send(); });
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
      if (event.key === "Escape") this.stopEditing();
    });
    on(".menu", "click", () => this.openCommands());
    on(".attach", "click", () => this.openSheet([
      ["Фото", "", () => $("input[name=photo]", this.root).click()],
      ["Файл", "", () => $("input[name=document]", this.root).click()],
    ]));
    for (const name of ["photo", "document"]) {
      on(`input[name=${name}]`, "change", (event) => this.sendFiles(name, event.target));
    }
    on(".block", "click", () => this.act(this.person.blocked ? "unblock" : "block"));
    on(".wide", "click", () => this.person.blocked ? this.act("unblock") : this.act("open"));
    on(".down", "click", () => this.toBottom(true));
    on(".editing button", "click", () => this.stopEditing());
    on(".alert button", "click", () => { $(".alert", this.root).hidden = true; this.text.focus(); });
    this.chat.addEventListener("scroll", () => {
      this.follows = this.atBottom();
      if (this.follows) this.read(); else this.badge();
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { this.closeSheet(); $(".alert", this.root).hidden = true; }
    });
    this.root.addEventListener("click", (event) => {
      if (!event.target.closest(".sheet, .menu, .attach")) this.closeSheet();
    });
  }

  async pick(value) {
    if (value !== "new") return this.show(Number(value));
    this.picker.value = String(this.id);
    const person = await newcomer();
    if (person) this.show(person.id);
  }

  async show(personId) {
    this.id = personId;
    this.stopEditing();
    for (const name of [".toast", ".alert"]) $(name, this.root).hidden = true;
    await this.load();
  }

  async load() {
    const asked = this.id;
    const view = await api(`chats/${asked}`).catch((error) => notice(error.message));
    if (!view || asked !== this.id) return;
    this.commands = view.commands;
    this.description = view.description;
    this.elements.clear();
    this.waiting.clear();
    this.lastDay = "";
    this.chat.replaceChildren();
    for (const press of view.presses) if (!press.answered) this.waiting.set(press.id, press);
    const shown = view.messages.filter((message) => !message.deleted).slice(-LAST_SHOWN);
    for (const message of shown) this.put(message);
    this.refresh();
    this.toBottom();
  }

  /** The parts that depend on the person: header, badge, what stands below the chat. */
  refresh() {
    const person = this.person;
    if (!person) return;
    this.fillPicker();
    paint($(".owner .avatar", this.root), person);
    $(".caption", this.root).textContent = described(person);
    this.root.setAttribute("aria-label", `Телефон: ${person.name}`);
    $(".chat-head .avatar", this.root).textContent = initials(state.bot.name);
    $(".chat-title strong", this.root).textContent = state.bot.name;
    const status = $(".chat-title small", this.root);
    if (!status.classList.contains("typing")) status.textContent = person.blocked ? "заблокирован" : "бот";
    const block = $(".block", this.root);
    block.hidden = !person.started;
    block.setAttribute("aria-pressed", String(person.blocked));
    block.title = person.blocked ? "Разблокировать бота" : "Заблокировать бота";
    block.setAttribute("aria-label", block.title);
    const wide = $(".wide", this.root);
    wide.hidden = person.started && !person.blocked;
    wide.textContent = person.blocked ? "РАЗБЛОКИРОВАТЬ" : "ЗАПУСТИТЬ";
    $(".composer", this.root).hidden = !wide.hidden;
    $(".menu", this.root).hidden = !this.commands?.length;
    const hello = $(".hello", this.chat);
    if (!this.elements.size && !hello) {
      this.chat.append(make("div", { className: "hello" },
        make("b", { textContent: "Что умеет этот бот?" }), this.description || "Нажмите «Запустить», и он расскажет."));
    } else if (this.elements.size) hello?.remove();
    this.badge();
  }

  fillPicker() {
    const groups = [...state.people.values()].map((person) => make("option", {
      value: String(person.id),
      textContent: person.name + (described(person) && person.id !== this.id ? ` · ${described(person)}` : ""),
    }));
    this.picker.replaceChildren(...groups, make("option", { value: "new", textContent: "+ Новый человек…" }));
    this.picker.value = String(this.id);
  }

  // --- messages

  put(message) {
    const old = this.elements.get(message.message_id);
    if (message.deleted) { old?.remove(); this.elements.delete(message.message_id); return; }
    const element = this.draw(message);
    this.elements.set(message.message_id, element);
    if (old) {
      const focused = old.contains(document.activeElement) ? document.activeElement.dataset.data : null;
      element.style.animation = "none";
      old.replaceWith(element);
      if (focused != null) ([...element.querySelectorAll(".key")].find((key) => key.dataset.data === focused)
        ?? $(".key", element) ?? this.chat).focus();
      return;
    }
    if (day(message.at) !== this.lastDay) {
      this.lastDay = day(message.at);
      this.chat.append(make("div", { className: "day", textContent: this.lastDay }));
    }
    this.chat.append(element);
  }

  draw(message) {
    const mine = message.sender_id === this.id;
    const element = make("div", { className: "message" });
    element.dataset.id = message.message_id;
    element.classList.toggle("mine", mine);
    element.classList.toggle("keys", message.buttons.length > 0);
    element.classList.toggle("photo", message.files.some((file) => file.photo));
    element.classList.toggle("album", Boolean(message.album));
    const bubble = make("div", { className: "bubble" });
    const quoted = message.reply_to && this.elements.get(message.reply_to);
    if (quoted) bubble.append(make("span", { className: "quoted", textContent: $(".words", quoted)?.textContent || "Вложение" }));
    for (const file of message.files) bubble.append(this.drawFile(file));
    if (message.html) bubble.append(this.drawWords(message.html));
    const meta = make("span", { className: "meta" });
    if (mine && !message.files.length) {
      meta.append(make("button", { type: "button", textContent: "изменить", onclick: () => this.startEditing(message) }));
    }
    meta.append((message.edited ? "изм. " : "") + hours(message.at));
    bubble.append(meta);
    element.append(bubble);
    if (message.buttons.length) element.append(this.drawKeyboard(message));
    return element;
  }

  drawFile(file) {
    if (file.photo) {
      const image = make("img", { src: file.url, alt: "Фото", width: file.width, height: file.height });
      image.addEventListener("load", () => this.follows && this.toBottom());
      return make("a", { className: "picture", href: file.url, target: "_blank", rel: "noopener" }, image);
    }
    const sign = make("span", { className: "sign" });
    sign.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 3.5h7l4 4v13H7zM14 3.5v4h4"/></svg>';
    return make("a", { className: "document", href: file.url, download: file.name }, sign,
      make("span", {}, make("b", { textContent: file.name }), make("small", { textContent: size(file.size) })));
  }

  /** `html` holds escaped text and Telegram's tags; links are checked, commands become buttons. */
  drawWords(html) {
    const words = make("div", { className: "words" });
    words.innerHTML = html;
    for (const link of words.querySelectorAll("a")) {
      const raw = link.getAttribute("href");
      const href = /^[a-z][a-z0-9+.-]*:/i.test(raw) ? raw : `http://${raw}`;
      if (!/^(https?|mailto|tel|tg):/i.test(href)) { link.replaceWith(...link.childNodes); continue; }
      Object.assign(link, { href, target: "_blank", rel: "noopener noreferrer" });
      link.addEventListener("click", (event) => { if (this.follow(href)) event.preventDefault(); });
    }
    for (const spoiler of words.querySelectorAll("tg-spoiler")) {
      spoiler.addEventListener("click", () => spoiler.classList.add("open"));
    }
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("a, code, pre")) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = text.data.split(/(?<![\wа-яё/])(\/[a-z0-9_]{1,32})(?![\w/])/i);
      if (parts.length === 1) continue;
      text.replaceWith(...parts.map((part, index) => index % 2
        ? make("button", { type: "button", className: "command", textContent: part, onclick: () => this.act("text", { text: part }) })
        : part));
    }
    return words;
  }

  drawKeyboard(message) {
    const keyboard = make("div", { className: "keyboard" });
    for (const row of message.buttons) {
      keyboard.append(make("div", {}, ...row.map((button) => {
        const key = make("button", { type: "button", className: "key", title: button.text },
          make("span", { textContent: button.text }));
        if (button.url) {
          key.classList.add("link");
          key.addEventListener("click", () => this.follow(button.url) || open(button.url, "_blank", "noopener"));
        } else if (button.callback_data) {
          key.dataset.data = button.callback_data;
          if (this.isWaiting(message.message_id, button.callback_data)) this.wait(key, true);
          key.addEventListener("click", () => this.press(message, button, key));
        }
        return key;
      })));
    }
    return keyboard;
  }

  isWaiting(messageId, data) {
    return [...this.waiting.values()].some((press) => press.message_id === messageId && press.data === data);
  }

  wait(key, on) {
    key.classList.toggle("waiting", on);
    key.setAttribute("aria-busy", String(on));
  }

  async press(message, button, key) {
    this.wait(key, true);
    const press = await this.act("press", { message_id: message.message_id, data: button.callback_data });
    if (press && !press.answered && !this.answered?.has(press.id)) this.waiting.set(press.id, press);
    else this.redrawKeys();
  }

  /** The answer to a press: the spinner goes, a toast or an alert comes. */
  onPress(press) {
    this.waiting.delete(press.id);
    (this.answered ??= new Set()).add(press.id);
    this.redrawKeys();
    if (!press.toast) return;
    if (press.alert) {
      const alert = $(".alert", this.root);
      $("p", alert).textContent = press.toast;
      alert.hidden = false;
      $("button", alert).focus();
    } else {
      const toast = $(".toast", this.root);
      toast.textContent = press.toast;
      toast.hidden = false;
      clearTimeout(this.toastTimer);
      this.toastTimer = setTimeout(() => { toast.hidden = true; }, 3500);
    }
  }

  redrawKeys() {
    for (const key of this.chat.querySelectorAll(".key.waiting")) {
      const id = Number(key.closest(".message").dataset.id);
      if (!this.isWaiting(id, key.dataset.data)) this.wait(key, false);
    }
  }

  onMessage(message) {
    const follows = this.atBottom();
    const isNew = !this.elements.has(message.message_id) && !message.deleted;
    this.typing(false);
    this.put(message);
    this.refresh();
    if (follows || message.sender_id === this.id) this.toBottom();
    if (isNew && message.from_bot && !(follows && this.visible())) { this.unread += 1; this.badge(); }
  }

  typing(on) {
    const status = $(".chat-title small", this.root);
    status.classList.toggle("typing", on);
    status.textContent = on ? "печатает…" : this.person?.blocked ? "заблокирован" : "бот";
    clearTimeout(this.typingTimer);
    if (on) this.typingTimer = setTimeout(() => this.typing(false), 5000);
  }

  // --- reading

  visible() { return this.root.offsetParent !== null && !document.hidden; }
  atBottom() { return this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 60; }
  toBottom(smooth = false) {
    this.follows = true;
    this.chat.scrollTo({ top: this.chat.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    if (this.visible()) this.read();
  }
  read() {
    if (this.visible()) this.unread = 0;
    this.badge();
  }
  badge() {
    const badge = $(".badge", this.root);
    badge.hidden = !this.unread;
    badge.textContent = this.unread || "";
    badge.setAttribute("aria-label", `Непрочитанных: ${this.unread}`);
    const down = $(".down", this.root);
    down.hidden = this.atBottom() || !this.elements.size;
    $("span", down).textContent = this.unread || "";
    drawSwitcher();
  }

  // --- writing

  async send() {
    const text = this.text.value;
    if (!text.trim()) return;
    const sent = this.editing
      ? await this.act("edit", { message_id: this.editing, text })
      : await this.act("text", { text });
    if (sent) { this.text.value = ""; this.stopEditing(); }
    this.text.focus();
  }

  async sendFiles(name, input) {
    if (!input.files.length) return;
    const form = new FormData();
    for (const file of input.files) form.append(name, file, file.name);
    form.append("caption", this.text.value);
    input.value = "";
    if (await this.act("files", form)) this.text.value = "";
  }

  startEditing(message) {
    this.editing = message.message_id;
    this.text.value = message.text;
    $(".editing", this.root).hidden = false;
    this.text.focus();
  }

  stopEditing() {
    if (this.editing) this.text.value = "";
    this.editing = null;
    $(".editing", this.root).hidden = true;
  }

  openCommands() {
    this.openSheet(this.commands.map(({ command, description }) =>
      [description, `/${command}`, () => this.act("text", { text: `/${command}` })]));
  }

  openSheet(items) {
    if (!this.sheet.hidden) return this.closeSheet();
    this.sheet.replaceChildren(...items.map(([label, hint, action]) => {
      const item = make("button", { type: "button" }, make("span", { textContent: label }), make("small", { textContent: hint }));
      item.setAttribute("role", "menuitem");
      item.addEventListener("click", () => { this.closeSheet(); action(); });
      return item;
    }));
    this.sheet.hidden = false;
    $("button", this.sheet)?.focus();
  }

  closeSheet() { this.sheet.hidden = true; }

  /** Opens a link to this bot on a phone of choice; false for other links. */
  follow(link) {
    const payload = payloadOf(link);
    if (payload === null) return false;
    chooseOpener(this).then((phone) => phone?.act("open", { payload }));
    return true;
  }
}

// --- dialogs

async function newcomer() {
  const dialog = $("#newcomer");
  const form = $("form", dialog);
  form.reset();
  $("button[value=cancel]", dialog).onclick = () => dialog.close("cancel");
  dialog.returnValue = "cancel";
  dialog.showModal();
  await new Promise((done) => dialog.addEventListener("close", done, { once: true }));
  if (dialog.returnValue !== "ok") return null;
  const fields = Object.fromEntries(new FormData(form));
  const person = await api("people", fields).catch((error) => notice(error.message));
  if (person) addPerson(person);
  return person;
}

/** Which phone opens the link: this one, another one shown, or a newcomer in place of this one. */
async function chooseOpener(here) {
  const dialog = $("#opener");
  const choices = $(".choices", dialog);
  dialog.returnValue = "cancel";
  const option = (value, label, hint) => make("button", { type: "submit", value },
    make("span", { textContent: label }), make("small", { textContent: hint ? ` · ${hint}` : "" }));
  const others = [...state.people.values()].filter((person) => person.id !== here.id);
  choices.replaceChildren(option(String(here.id), "На этом телефоне", here.person.name),
    option("new", "На телефоне нового человека", ""),
    ...others.map((person) => option(String(person.id), person.name, described(person))));
  dialog.showModal();
  await new Promise((done) => dialog.addEventListener("close", done, { once: true }));
  if (dialog.returnValue === "cancel" || !dialog.returnValue) return null;
  const id = dialog.returnValue === "new" ? (await newcomer())?.id : Number(dialog.returnValue);
  if (!id) return null;
  const shown = phones.findIndex((phone) => phone.id === id);
  const place = shown >= 0 ? shown : phones.length > 1 ? (phones.indexOf(here) + 1) % phones.length : 0;
  if (shown < 0) await phones[place].show(id);
  activate(place);
  return phones[place];
}

// --- the page

function addPerson(person) {
  state.people.set(person.id, person);
  // The page was open before there was anybody: all of a cast come at one moment.
  if (phones.length === 0) { clearTimeout(addPerson.timer); addPerson.timer = setTimeout(load, 300); }
  for (const phone of phones) phone.id === person.id ? phone.refresh() : phone.fillPicker();
}

function activate(index) {
  state.active = index;
  phones.forEach((phone, place) => phone.root.classList.toggle("shown", place === index));
  phones[index]?.toBottom();
  drawSwitcher();
}

function drawSwitcher() {
  const bar = $("#switcher");
  phones.forEach((phone, index) => {
    const button = bar.children[index] ?? bar.appendChild(make("button", { type: "button", onclick: () => activate(index) },
      make("span", { className: "who" }, make("span"), make("small")), make("span", { className: "badge" })));
    button.setAttribute("aria-pressed", String(index === state.active));
    const [name, role] = button.firstChild.children;
    name.textContent = phone.person?.first_name ?? "";
    role.textContent = phone.person?.caption?.split(" · ")[0] ?? "";
    button.lastChild.textContent = phone.unread || "";
    button.lastChild.hidden = !phone.unread;
  });
}

function showClock(iso) {
  state.shift = new Date(iso) - Date.now();
  tick();
}

function tick() {
  const now = new Date(Date.now() + (state.shift ?? 0));
  $("#clock").textContent = full(now);
  $("#clock").dateTime = now.toISOString();
}

async function load() {
  const view = await api("state");
  state.bot = view.bot;
  state.zone = view.zone ?? undefined;
  state.people = new Map(view.people.map((person) => [person.id, person]));
  document.title = `${view.bot.name} — телефоны`;
  $("#bot-name").textContent = view.bot.name;
  $("#bot-link").textContent = `@${view.bot.username}`;
  $(".brand .avatar").textContent = initials(view.bot.name);
  $("[data-clock=next]").hidden = !view.can.next;
  showClock(view.now);
  $("#waiting").hidden = view.cast.length > 0;
  if (phones.length === 0) {
    for (const id of view.cast) {
      const phone = new Phone(id);
      phones.push(phone);
      $("#phones").append(phone.root);
    }
    $("#phones").style.gridTemplateColumns =
      phones.length < 3 ? `repeat(${Math.max(phones.length, 1)}, minmax(0, 430px))` : "";
    activate(0);
  } else {
    await Promise.all(phones.map((phone, index) =>
      phone.show(state.people.has(phone.id) ? phone.id : view.cast[index] ?? view.cast[0])));
  }
}

function onEvent(event) {
  const at = (id) => phones.filter((phone) => phone.id === id);
  switch (event.type) {
    case "message": at(event.chat_id).forEach((phone) => phone.onMessage(event)); break;
    case "press": at(event.user_id).forEach((phone) => phone.onPress(event)); break;
    case "action": at(event.chat_id).forEach((phone) => phone.typing(true)); break;
    case "person": addPerson(event); break;
    case "clock": showClock(event.now); break;
    case "commands":
    case "profile": for (const phone of phones) loadCard(phone); break;
    case "reload": load(); break;
  }
}

async function loadCard(phone) {
  const view = await api(`people/${phone.id}/card`).catch(() => null);
  if (!view) return;
  phone.commands = view.commands;
  phone.description = view.description;
  phone.refresh();
}

function connect() {
  const source = new EventSource("/emulator/events");
  let wasLost = false;
  source.onopen = () => { if (wasLost) load(); wasLost = false; notice(""); };
  source.onerror = () => { wasLost = true; notice("Нет связи с эмулятором. Он ещё запущен?"); };
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
}

async function busy(button, action) {
  button.disabled = true;
  try { await action(); } catch (error) { notice(error.message); }
  button.disabled = false;
}

for (const button of document.querySelectorAll("[data-clock]")) {
  button.addEventListener("click", () => busy(button, async () =>
    showClock((await api("clock", { action: button.dataset.clock })).now)));
}
$("#reset").addEventListener("click", (event) => busy(event.target, async () => { await api("reset", {}); await load(); }));
document.addEventListener("visibilitychange", () => phones.forEach((phone) => phone.atBottom() && phone.read()));
addEventListener("resize", () => phones[state.active]?.badge());
setInterval(tick, 1000);

connect(); // Before loading, so that nothing falls between the two.
await load();
document.documentElement.dataset.ready = "yes";
