# Words of the place of work: see the Russian file.
place-name-of = { $kind ->
        [kindergarten] kindergarten
        [additional] institution
       *[school] school
    }
place-name-to = { $kind ->
        [kindergarten] kindergarten
        [additional] institution
       *[school] school
    }
place-deputy = { $kind ->
        [kindergarten] deputy manager
       *[school] deputy head
    }
place-deputy-of = { $kind ->
        [kindergarten] deputy manager
       *[school] deputy head
    }
place-deputy-to = { $kind ->
        [kindergarten] deputy manager
       *[school] deputy head
    }
place-director = { $kind ->
        [kindergarten] manager
       *[school] head
    }
place-teachers-of = { $kind ->
        [school] teachers
       *[other] educators
    }
place-departments = { $kind ->
        [school] departments
       *[other] associations
    }
place-departments-of = { $kind ->
        [school] departments
       *[other] associations
    }
place-departments-to = { $kind ->
        [school] departments
       *[other] associations
    }
place-department-in = { $kind ->
        [school] department
       *[other] association
    }
place-head = { $kind ->
        [school] head of the department
       *[other] head of the association
    }
place-head-of = { $kind ->
        [school] head of the department
       *[other] head of the association
    }
