# The demonstration on one's own computer
demo-preparing = Preparing a school of invented people and events…
demo-open = Ready. Open in a browser: { $url }
demo-first = Where to begin:
demo-first-teacher = 1. { $name }, teacher: “⏰ Due dates”. The first thing is due today: open it and mark it done.
demo-first-mentor = 2. { $name }, mentor: “✅ Confirm”, where a word is waited for.
demo-first-deputy = 3. { $name }, deputy head: approve a plan and look at the summary.
demo-first-clock = 4. The clock above the phones: “Next event” brings messages and reminders, the nearest at 14:30.
demo-first-others = 5. The head of a phone lets you pick anyone else, a newcomer too.
demo-stop = To stop: Ctrl+C. The data of the demonstration goes with it.
demo-stop-kept = To stop: Ctrl+C. The data of the demonstration stays in { $folder }.
demo-over = The demonstration is over.
demo-port-taken = Port { $port } is taken. Choose another one: python -m bot demo --port 8090
demo-not-empty = There are people in the database already. The demonstration needs an empty one.
demo-seeded = { $count ->
    [one] { $count } person in the demonstration:
   *[other] { $count } people in the demonstration:
  }
demo-loaded = Invented schools written: { $schools }, teachers in them: { $teachers }, rows: { $rows }.
