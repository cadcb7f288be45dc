# Departments of a school
department-title = <b>🏷 { $school }</b> · { $kind ->
        [school] departments
       *[other] groups of teachers
    }
department-line = • { $name }: { $n ->
        [one] { $n } teacher
       *[other] { $n } teachers
    }{ $head ->
        [none] { "" }
       *[other] , head { $head }
    }
department-none = { $kind ->
        [school] There is no department yet. They help: it is plain who works with whom, each has a head of its own, and a deputy can answer for a part of the school.
       *[other] There is no group yet. They help: it is plain who works with whom, each has a head of its own, and a deputy can answer for a part of it.
    }
department-outside = In no department: { $n }
department-ask-new = { $kind ->
        [school] What is the department called? Choose a ready name or write your own.
       *[other] What is the group called? Choose a ready name or write your own.
    }
department-ask-name = Now: <b>{ $name }</b>. Write a new name, or go back to keep this one.
department-one = <b>{ $name }</b> · { $n ->
        [one] { $n } teacher
       *[other] { $n } teachers
    }
department-head = Head: { $name }
department-no-head = Head: nobody yet
department-not-empty =
    Only an empty department can be deleted, and in “{ $name }” there { $n ->
        [one] is { $n } teacher
       *[other] are { $n } teachers
    }. Where do they go?
department-members =
    <b>{ $name }</b>: { $n ->
        [one] { $n } teacher
       *[other] { $n } teachers
    }
    Press a name to add or remove it. ✅ is here, ◽️ is nowhere, 🔹 is in another department and would move here.
department-mark-in = ✅ { $name }
department-mark-out = ◽️ { $name }
department-mark-elsewhere = 🔹 { $name }
department-choose-head = <b>{ $name }</b>: who is the head? The former head, if there is one, stops being it.
department-of-person = <b>{ $name }</b>: in which department? { $current ->
        [none] In none now.
       *[other] Now: { $current }.
    }
department-deleted = Deleted.
department-moved = { $n ->
        [one] { $n } person moved.
       *[other] { $n } people moved.
    }
department-button-list = 🏷 Departments
department-button-add = ➕ Department
department-button-members = 👥 Who is in it
department-button-head = Appoint a head
department-button-other-head = Another head
department-button-end-head = Take the head off
department-button-rename = ✏️ Name
department-button-delete = 🗑 Delete
department-button-move-out = Nowhere, take all out
department-button-none = In none
department-button-ready = ✅ Done
department-button-of-person = 🏷 Department
error-organisation-not-empty = There are still teachers in the department: { $n }. Move them first.
error-organisation-in-zone = A deputy answers for this department: change the zone first.
