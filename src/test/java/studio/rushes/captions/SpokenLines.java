package studio.rushes.captions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lines of 20 to 24 words as blocks have them, in paragraphs of one story each. */
final class SpokenLines {
    /**
     * Lines of one story, so that a wrong one shares its names and its small words.
     *
     * @param lines in the order they are said
     */
    record Story(Locale language, List<String> lines) {}

    static final List<Story> STORIES =
            List.of(
                    french(
                            """
                            Au petit matin, Zéphyrine ouvre la vieille ruche de son grand-père et découvre que toutes les abeilles ont quitté la vallée.
                            Elle appelle aussitôt Maître Orvellin, l'apiculteur du village voisin, qui lui répond que ses propres ruches sont vides depuis hier soir.
                            Sur la table de la cuisine, un petit pot de miel brille encore, et personne ne se souvient de l'avoir posé là.
                            « Vous entendez ce chant ? » demande-t-elle tout à coup à son apprenti, qui n'a pas dormi de la nuit non plus.
                            Derrière la colline de Brumevent, une lumière dorée monte lentement entre les arbres, comme si le soleil se levait deux fois.
                            Depuis trois générations, la famille récolte un miel de châtaignier que l'on vient goûter de très loin, même en hiver.
                            Mais cette année, l'été n'a pas eu lieu, et la grande horloge de la place s'est arrêtée à douze heures précises.
                            Alors Zéphyrine prend sa lanterne, son chapeau de paille et le courage qui lui reste, puis elle marche vers la forêt.
                            """),
                    french(
                            """
                            Dans le port de Kervazec, les pêcheurs racontent qu'une île apparaît chaque fois que la brume reste plus de sept jours.
                            Le capitaine Tobias Lanvern n'y croit pas du tout, mais il garde quand même une carte de cette île dans sa poche.
                            Ce soir-là, sa fille Oriane trouve au fond du bateau une bouteille verte avec une lettre écrite à l'encre rouge.
                            Il faut partir avant la marée, dit la lettre, et ne parler à personne de ce que vous verrez là-bas.
                            Le moteur tousse, les voiles claquent, et le vieux chalutier quitte enfin le quai sous le regard des mouettes et des chats.
                            Pendant des heures, ils ne voient rien que de l'eau grise, puis une cloche se met à sonner quelque part devant eux.
                            Oriane pose la main sur le bois mouillé et jure que cette cloche répond à la chanson de sa mère disparue.
                            Quand la brume se déchire, l'île est là, avec son phare éteint, ses jardins en fleurs et une porte grande ouverte.
                            """),
                    french(
                            """
                            Bienvenue dans notre atelier, où nous fabriquons à la main des chaussures qui durent toute une vie et même un peu plus.
                            Aujourd'hui, je vais vous montrer comment on choisit le cuir, parce que tout commence par là et que rien ne se rattrape.
                            Regardez bien cette peau : elle est souple, elle sent bon, et elle ne marque presque pas quand on la plie.
                            Ensuite, nous découpons les pièces avec ce couteau que mon arrière-grand-père Anselme utilisait déjà en 1921 dans la même pièce.
                            La couture demande de la patience, car il faut environ quatre heures pour une seule paire, sans compter les deux semelles.
                            Si vous tirez trop fort sur le fil, le cuir se déchire, et alors il ne reste plus qu'à tout recommencer.
                            Enfin, on cire, on brosse, on laisse reposer une nuit, et le lendemain matin la chaussure est prête à partir.
                            Venez nous voir rue des Tanneurs, du mardi au samedi, et demandez Célestine : elle vous dira tout ce qu'elle sait.
                            """),
                    english(
                            """
                            The harbour wakes before the gulls do, and nobody told Marlowe Quillfeather that the old crane would move again this morning.
                            She climbs the ladder, counts to ten, and looks straight into the light of the lamp that should have been dead.
                            Is it only the wind, or is it a hand from the past that still knows how the levers have to be pulled?
                            Down on the quay, her brother Jonty waves both arms and shouts something that the engines of the ferry swallow at once.
                            There is a letter under the seat, folded twice, with the name of a ship that sank in the winter of 1947.
                            Marlowe reads it slowly, then reads it again, because the last line is written in a hand she has known since childhood.
                            By noon the whole town has heard the story, and by evening there are three versions of it in every single pub.
                            But when the tide turns at midnight, the crane lifts its hook out of the black water, and something is holding on.
                            """),
                    english(
                            """
                            Welcome back to the kitchen, my friends, today we are going to bake the bread that my aunt Isolde made every Sunday.
                            You need five hundred grams of flour, a little salt, some water that is not too cold, and a lot of patience.
                            First we mix everything in a large bowl with one hand, so that the other hand stays clean and free to help.
                            Now cover the dough with a wet cloth and leave it alone for at least twelve hours, preferably somewhere in the shade.
                            When you come back, it should be twice as large, full of bubbles, and it should smell like a very good morning.
                            Fold it gently four times, turn it over, and let it rest again while the oven gets as hot as it can.
                            Do not open the door in the first twenty minutes, because the steam is what gives the crust its deep brown colour.
                            And if it does not work the first time, do not worry, mine looked like a stone from the river for years.
                            """),
                    english(
                            """
                            Every night at nine, a small robot called Pim rolls out of the museum and begins to sweep the streets of Vellmoor.
                            Nobody asked him to do it, and nobody ever thanked him, yet the people sleep better when they hear his little brushes.
                            One winter evening Pim finds a glove in the snow, and inside the glove there is a key made of blue glass.
                            He tries it on every door of the town, from the bakery to the bank, until the sun comes up behind the towers.
                            The last door belongs to Professor Adelweiss, who has not spoken to anyone since her great machine fell silent in the spring.
                            She looks at the key for a long time, and then she smiles, and then she takes her coat from the hook.
                            Together they walk through the frozen park to a hill that is not on any map the little robot has ever read.
                            And there, under the ice, the machine was waiting all along, humming the same song that Pim hums when he is happy.
                            """));

    private SpokenLines() {}

    /** All words of a language's lines, as often as they are in them. */
    static List<String> words(Locale language) {
        return STORIES.stream()
                .filter(story -> story.language().equals(language))
                .flatMap(story -> story.lines().stream())
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static Story french(String text) {
        return new Story(Locale.FRENCH, text.lines().toList());
    }

    private static Story english(String text) {
        return new Story(Locale.ENGLISH, text.lines().toList());
    }
}
