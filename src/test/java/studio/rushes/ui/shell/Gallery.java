package studio.rushes.ui.shell;

import java.util.List;

/** Pictures of one part of the window. */
record Gallery(String name, List<Sight> sights) {
    static Gallery of(String name, Sight... sights) {
        return new Gallery(name, List.of(sights));
    }

    static List<Gallery> all() {
        return List.of(
                CaptionGallery.pictures(),
                CloudGallery.pictures(),
                CompareGallery.pictures(),
                DraftGallery.pictures(),
                EditorGallery.pictures(),
                FilmGallery.pictures(),
                HomeGallery.pictures(),
                LaunchGallery.pictures(),
                LedgerGallery.pictures(),
                ModelGallery.pictures(),
                ReviewGallery.pictures(),
                SettingsGallery.pictures(),
                SheetGallery.pictures(),
                ShellGallery.pictures(),
                StripGallery.pictures(),
                StyleGallery.pictures(),
                TrayGallery.pictures());
    }
}
