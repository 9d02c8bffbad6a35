// Short messages above the playground that a person can close.
export function show_notice(text) {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = text;
    const close = document.createElement("button");
    close.className = "close";
    close.textContent = "Close";
    close.onclick = () => notice.remove();
    notice.append(words, close);
    document.getElementById("notices").append(notice);
}
