using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>One item of a list of nouns.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Joined">"And" or a slash, not a comma, joins it to the item before.</param>
/// <param name="Action">The action it names; <see langword="null"/> if none.</param>
/// <param name="Sure">The noun is known to stand for an action.</param>
internal sealed record NominalItem(int Start, int End, bool Joined, Nominal? Action, bool Sure);

/// <summary>Lists of actions told as nouns: "payment processing, inventory deduction and generation of labels".</summary>
internal static class NominalList
{
    /// <summary>The items from a token on, each with its action if it names one.</summary>
    public static List<NominalItem> Items(TaggedSentence sentence, int start, int end, Lexicon lexicon)
    {
        var items = new List<NominalItem>();
        var first = start;
        var depth = 0;
        var joined = false;
        for (var i = start; i <= end; i++)
        {
            depth += sentence.Lower(i) == "(" ? 1 : sentence.Lower(i) == ")" ? -1 : 0;
            if (i < end && (depth > 0 || !Separates(sentence, i)))
            {
                continue;
            }

            if (i > first && AnyWord(sentence, first, i) && !IsManner(sentence, first, i, lexicon) && !(items.Count > 0 && sentence.TagAt(first) == Tag.Preposition))
            {
                items.Add(Item(sentence, first, BeforeManner(sentence, first, i, lexicon), joined, lexicon));
                joined = true;
            }

            joined &= sentence.Lower(i) is "and" or "/" or "&";
            first = i + 1;
        }

        return items;
    }

    /// <summary>The items of a list of actions. All of them are actions, whatever their words may mean elsewhere.</summary>
    public static List<NominalItem> Items(TaggedSentence sentence, Enumeration list, Lexicon lexicon)
    {
        var items = new List<NominalItem>();
        foreach (var item in list.Items.SelectMany(item => Halves(sentence, item)))
        {
            var joined = items.Count > 0 && sentence.Lower(item.Start - 1) is "and" or "/" or "&" or "with";
            if ((joined && NamesSecond(sentence, item)) || IsManner(sentence, item.Start, item.End, lexicon) || IsTurn(sentence, item.Start, item.End))
            {
                continue;
            }

            var action = NominalActions.Read(sentence, item, lexicon);
            items.Add(new NominalItem(item.Start, item.End, joined, action, action is not null));
        }

        return items;
    }

    /// <summary>"Weighing in parallel with measuring" is two.</summary>
    private static IEnumerable<EnumerationItem> Halves(TaggedSentence sentence, EnumerationItem item)
    {
        var with = Indexes.From(item.Start, item.End - item.Start).FirstOrDefault(i => sentence.Matches(i, "in parallel with") || sentence.Matches(i, "side by side with"), -1);
        if (with < 0)
        {
            return [item];
        }

        var second = with + (sentence.Lower(with) == "in" ? 3 : 4);
        var phrase = Phrases.Read(sentence, second, item.End);
        return phrase.IsEmpty ? [item] : [item with { End = with }, new EnumerationItem(second, item.End, phrase.Head, item.Evidence, ReadsAsOrder: false)];
    }

    /// <summary>"…, the assignment of the team and, last, the invitation": tells when the next one comes.</summary>
    private static bool IsTurn(TaggedSentence sentence, int start, int end) => end == start + 1 && sentence.TagAt(start) == Tag.Adverb;

    /// <summary>How many items name an action, and whether that is enough to take the sentence for a list of actions.</summary>
    public static bool IsList(List<NominalItem> items, int atLeast)
    {
        var named = items.Count(item => item.Action is not null);
        return items.Exists(item => item.Sure) && named >= atLeast && named * 5 >= items.Count * 3;
    }

    /// <summary>The items from the start that makes most of them actions; a later start if that costs none.</summary>
    public static List<NominalItem> Best(TaggedSentence sentence, Lexicon lexicon) =>
        Starts(sentence).Select(start => Items(sentence, start, sentence.Count, lexicon)).MaxBy(items => items.Count(item => item.Action is not null))!;

    /// <summary>Where a list may begin in a sentence without a verb: at its start, or after "with", "consisting of" and the like.</summary>
    private static IEnumerable<int> Starts(TaggedSentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Lower(i) is "involving" or "including" or "comprising" or "consisting" or "covering" or "spanning" or "encompassing" or "namely" or "with" or "via" or "featuring" or "combining"
                || (sentence.Lower(i) is "of" && sentence.Lower(i - 1) is "made" or "up" or "composed") || (sentence.Lower(i) is ":" or "–" or "—" or "-"))
            {
                yield return i + (sentence.Lower(i + 1) == "of" ? 2 : 1);
            }
        }

        yield return 0;
    }

    private static NominalItem Item(TaggedSentence sentence, int first, int end, bool joined, Lexicon lexicon)
    {
        if (sentence.Lower(first + 1) is "with" or "in" && sentence.Lower(first) is "ending" or "ends" or "end" or "finishing" or "concluding" or "concludes" or "starting" or "beginning" or "closing")
        {
            first += 2;
        }

        var sure = NominalActions.Read(sentence, first, end, lexicon);
        var action = sure ?? NominalActions.Read(sentence, first, end, lexicon, lenient: true) ?? NominalActions.Doing(sentence, first, end);
        var told = action is { } nominal && lexicon.ClassOf(nominal.Lemma) is not (VerbClass.State or VerbClass.Outcome or VerbClass.Retry or VerbClass.Cause or VerbClass.Control);
        return new NominalItem(first, end, joined, told ? action : null, told && sure is not null);
    }

    /// <summary>"Side by side", "in parallel": how the items are done.</summary>
    private static bool IsManner(TaggedSentence sentence, int first, int end, Lexicon lexicon) =>
        lexicon.Phrases.Set("parallel").LengthAt(sentence, first) == end - first;

    /// <summary>Where the words of an item end: "badge printing side by side" tells its manner last.</summary>
    private static int BeforeManner(TaggedSentence sentence, int first, int end, Lexicon lexicon)
    {
        var manner = lexicon.Phrases.Set("parallel").Find(sentence, first + 1, end);
        return manner > 0 && IsManner(sentence, manner, end, lexicon) ? manner : end;
    }

    /// <summary>"Packaging for HLS and DASH": a name joined to another one.</summary>
    private static bool NamesSecond(TaggedSentence sentence, EnumerationItem item) =>
        item.End == item.Head + 1 && item.Start == item.Head && sentence[item.Head].IsAcronym && sentence.TagAt(item.Start - 2) == Tag.Name && sentence.TagAt(item.Start - 3) == Tag.Preposition;

    private static bool Separates(TaggedSentence sentence, int i) => EnumerationFinder.Separates(sentence.Lower(i));

    private static bool AnyWord(TaggedSentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.TagAt(i).IsNominal() || sentence.TagAt(i).IsVerb())
            {
                return true;
            }
        }

        return false;
    }
}
