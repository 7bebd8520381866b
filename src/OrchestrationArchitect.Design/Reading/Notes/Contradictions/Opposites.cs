using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Two statements about the same that take opposite sides: final and taken back, never tried again and tried again, compulsory and left out.</summary>
internal sealed class Opposites(Sayings sayings, TopicReader topics, Lexicon lexicon)
{
    /// <summary>Of one matter no more statements are compared with each other.</summary>
    private const int Most = 30;

    /// <summary>A note for the first pair of each matter.</summary>
    public IEnumerable<NoteFact> Notes() =>
        Spoken().Select(SideOf).OfType<Side>().GroupBy(side => side.Cue.Matter, StringComparer.Ordinal).Select(matter => matter.Take(Most).ToList()).Select(Pair).OfType<NoteFact>();

    /// <summary>The cues of matters that two sentences speak of; no other can be answered in two ways.</summary>
    private IEnumerable<(ParsedSentence Sentence, int At, OpposedCue Cue)> Spoken()
    {
        List<(ParsedSentence Sentence, int At, OpposedCue Cue)> all = [];
        foreach (var sentence in sayings.All)
        {
            AddCues(sentence, all);
        }

        Dictionary<string, ParsedSentence> first = new(StringComparer.Ordinal);
        HashSet<string> twice = new(StringComparer.Ordinal);
        foreach (var (sentence, _, cue) in all)
        {
            if (!first.TryAdd(cue.Matter, sentence) && first[cue.Matter] != sentence)
            {
                twice.Add(cue.Matter);
            }
        }

        return twice.Count == 0 ? [] : all.Where(spoken => twice.Contains(spoken.Cue.Matter));
    }

    /// <summary>The cues of a sentence, the longest at each place; what must not be done without something asks for it.</summary>
    private static void AddCues(ParsedSentence sentence, List<(ParsedSentence Sentence, int At, OpposedCue Cue)> all)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Lower(i) == "without")
            {
                all.Add((sentence, i, OpposedCue.Due));
            }

            if (OpposedCue.At(words, i) is { } cue)
            {
                all.Add((sentence, i, cue));
                i += cue.Words.Length - 1;
            }
        }
    }

    private Side? SideOf((ParsedSentence Sentence, int At, OpposedCue Cue) spoken) =>
        spoken.Cue == OpposedCue.Due ? Demanded(spoken.Sentence, spoken.At) : Taken(spoken.Sentence, spoken.At, spoken.Cue);

    private NoteFact? Pair(List<Side> sides)
    {
        for (var i = 1; i < sides.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOpposed(sides[j], sides[i]))
                {
                    return NoteCode.Excluding.At($"Contradiction: '{sides[j].Text}' and '{sides[i].Text}' are said of the same.", sides[i].Stretch.Sentence.Words.Sentence.Span);
                }
            }
        }

        return null;
    }

    private bool AreOpposed(Side one, Side other) =>
        one.Taken != other.Taken && one.Stretch.Sentence != other.Stretch.Sentence && !AreCases(one.Stretch.Sentence.Words.Sentence, other.Stretch.Sentence.Words.Sentence) && !AreBeforeAndAfter(one, other) && !AreBeforeAndAfter(other, one) && (Holds(one, other) || Holds(other, one)) && (one.About.IsSameAs(other.About) || (one.Cue.IsOfAnswers && one.About.Words.Any(word => !word.IsPerson && other.About.Words.Has(word))));

    /// <summary>"Low risk: it is approved … High risk: it is declined": the workflow tells each under a label of its own.</summary>
    private static bool AreCases(Sentence one, Sentence other) =>
        one.Field == SourceField.BusinessWorkflow && other.Field == one.Field && !one.Label.IsEmpty && !other.Label.IsEmpty && !one.Label.Select(token => token.Lower).SequenceEqual(other.Label.Select(token => token.Lower), StringComparer.Ordinal);

    /// <summary>"May be cancelled before shipping" and "cannot be cancelled once it has been shipped".</summary>
    private bool AreBeforeAndAfter(Side one, Side other) =>
        lexicon.Phrases.Set("before-it").Find(one.Stretch.Sentence.Words, one.End, one.Stretch.Sentence.Words.Count) >= 0
        && other.Stretch.Circumstances.FirstOrDefault(clause => clause.Kind == ClauseKind.Temporal && clause.Marker is "once" or "after" or "when" or "as soon as") is { } since && topics.Shares(one.Stretch.Sentence, one.End, other.Stretch.Sentence, since);

    /// <summary>The one is said without bounds that leave room for the other.</summary>
    private static bool Holds(Side one, Side other) => !IsBound(one) && (!IsBound(other) || (one.About.IsUniversal && !one.About.Words.Any(word => word.Role == TopicRole.Which)));

    private static bool IsBound(Side side) => side.About.Room > side.Cue.Room;

    /// <summary>The side that a cue takes; <see langword="null"/> if it takes none.</summary>
    private Side? Taken(ParsedSentence sentence, int i, OpposedCue cue)
    {
        var stretch = Stretch.At(sentence, i);
        stretch = stretch.Clause?.Start == i && i > 0 ? Stretch.At(sentence, i - 1) : stretch;
        var taken = IsDenied(stretch, i) ? cue.Denied : cue.Side;
        return taken.Length > 0 && stretch.Clause?.Kind is not (ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Complement) && IsHeld(cue, sentence.Words, i) && sentence.Words.Lower(i - 1) != "only"
            ? new Side(cue, taken, stretch, i, i + cue.Words.Length, new(() => TopicOf(stretch, i, cue))) : null;
    }

    /// <summary>What it is said of; how files are kept says nothing of whether they are encrypted.</summary>
    private Topic TopicOf(Stretch stretch, int i, OpposedCue cue)
    {
        var about = topics.Of(stretch, i, i + cue.Words.Length);
        return cue.IsOfKept ? about.Without(word => lexicon.Phrases.Is("holding", word.Root) || word.Surface is "rest" or "transit" or "disk") : about;
    }

    /// <summary>"No flat may be offered without an income check": the check is due.</summary>
    private Side? Demanded(ParsedSentence sentence, int i)
    {
        var words = sentence.Words;
        return Phrases.After(words, i + 1, words.Count) is { IsEmpty: false } phrase && Stretch.At(sentence, i) is var part && IsDenied(part, i) ? Due(part, phrase) : null;
    }

    private Side Due(Stretch part, Phrase phrase)
    {
        var demand = part with { Predicate = null, Start = phrase.Start, End = phrase.End };
        return new Side(OpposedCue.Due, OpposedCue.Due.Side, demand, part.Start, phrase.End, new(() => topics.Of(demand, -1, -1) with { IsUniversal = true }));
    }

    /// <summary>Not "a final report", "the cancelled order": what a noun is called tells nothing of it.</summary>
    private static bool IsHeld(OpposedCue cue, TaggedSentence words, int i) => cue.Words.Length > 1 || cue.Words[0].Contains('-', StringComparison.Ordinal) || !(words.TagAt(i) == Tag.Noun && words.TagAt(i + 1) == Tag.Noun) && !(words.TagAt(i) is Tag.Adjective or Tag.Participle && words.TagAt(i + 1) is Tag.Noun or Tag.Name && (i == 0 || words.TagAt(i - 1) is Tag.Determiner or Tag.Preposition or Tag.Adjective));

    /// <summary>A word before the cue, in the same part, denies it.</summary>
    private bool IsDenied(Stretch stretch, int cue)
    {
        var words = stretch.Sentence.Words;
        if (stretch.Predicate is { Negated: true } told && ((cue >= told.First && cue <= told.End) || IsJoined(stretch, told, cue)))
        {
            return true;
        }

        for (var i = stretch.Start; i < cue; i++)
        {
            if ((Denial.IsAt(words, i, lexicon) || words.Matches(i, "no longer")) && !stretch.IsCircumstance(i) && !IsOfThing(stretch, i, cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Can no longer be taken down or altered".</summary>
    private static bool IsJoined(Stretch stretch, Predicate told, int cue) => stretch.Sentence.Words.Lower(told.End) is "or" or "nor" && cue <= told.End + 2;

    /// <summary>"Bidders who do not like it may cancel": what is said of somebody denies nothing of the rest.</summary>
    private static bool IsOfThing(Stretch stretch, int i, int cue) =>
        stretch.Predicate is { Clause: ClauseKind.Main } main && i < main.First && cue >= main.First && stretch.Sentence.Predicates.Any(told => told.Clause == ClauseKind.Relative && told.First <= i && told.First < main.First);

    /// <summary>A statement that takes a side; what it is about is read once another takes the opposite one.</summary>
    private sealed record Side(OpposedCue Cue, string Taken, Stretch Stretch, int Start, int End, Lazy<Topic> Topic)
    {
        public Topic About => Topic.Value;

        public string Text => Stretch.Sentence.Words.Text(Start, End);
    }
}
