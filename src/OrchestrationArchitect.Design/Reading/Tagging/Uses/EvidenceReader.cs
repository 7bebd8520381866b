using System.Globalization;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>Reads off the words around a word what speaks for one use of it or another.</summary>
internal static class EvidenceReader
{
    private const int MostUsual = 4;

    private static readonly EvidencePart[] Shapes = [.. Enum.GetNames<Sentences.SentenceShape>().Select(shape => new EvidencePart(shape))];

    private static readonly EvidencePart[] Steps = [.. Enumerable.Range(-10, 21).Select(i => new EvidencePart(i.ToString(CultureInfo.InvariantCulture)))];

    public static void Read(WordsAround words, int i, Evidence evidence)
    {
        EvidencePart ending = words.Ending(i);
        var info = words.Infos[i];
        var (verb, clamped) = (Steps[info.Verb - info.Noun + 10], Steps[Math.Clamp(info.Verb - info.Noun, -MostUsual, MostUsual) + 10]);
        var (verbal, first, last) = Surroundings(words, i);
        EvidencePart said = words.TagName(i), before = words.Symbol(i - 1), after = words.Symbol(i + 1);
        EvidencePart tagBefore = words.TagName(i - 1), tagAfter = words.TagName(i + 1), tagTwoAfter = words.TagName(i + 2);

        evidence.Add("ending", ending);
        evidence.Add("verb-noun", verb, ending);
        evidence.Add("verb-adjective", Steps[info.Verb - info.Adjective + 10], ending);
        evidence.Add("capital", words.Sentence.Tokens[i].IsCapitalised ? i == 0 ? "first" : "yes" : "no");
        evidence.Add("before", before, ending);
        evidence.Add("after", after, ending);
        evidence.Add("around", before, after, ending);
        evidence.Add("two-before", words.Symbol(i - 2), before, ending);
        evidence.Add("two-after", after, words.Symbol(i + 2), ending);
        evidence.Add("tags-after", tagAfter, tagTwoAfter, ending);
        evidence.Add("clause", verbal, ending);
        evidence.Add("clause-around", verbal, tagBefore, tagAfter, ending);
        evidence.Add("stretch", first, last, ending);
        evidence.Add("tags", words.TagName(i - 2), tagBefore, tagAfter, tagTwoAfter, ending);
        evidence.Add("word", words.Word(i));
        evidence.Add("lemma", info.Lemma);
        evidence.Add("number", words.Word(i - 1).EndsWith('s') ? "s" : "-", tagBefore, ending);
        evidence.Add("usual-around", clamped, tagBefore, tagAfter, ending);
        evidence.Add("shape", Shapes[(int)words.Sentence.Shape], words.Sentence.IsOrder ? "order" : "", ending);
        evidence.Add("rule", said);
        evidence.Add("rule-usual", said, clamped, ending);
        evidence.Add("rule-before", said, before);
        evidence.Add("rule-after", said, after);
        evidence.Add("rule-tags-after", said, tagAfter, tagTwoAfter);
        evidence.Add("rule-around", said, tagBefore, tagAfter, verbal);
    }

    /// <summary>Where other verbs stand in the stretch up to the next sign or conjunction, and whether the word is first or last in it.</summary>
    private static (EvidencePart Verbal, EvidencePart First, EvidencePart Last) Surroundings(WordsAround words, int i)
    {
        var (before, after) = (false, false);
        var (start, end) = (i, i);
        while (!words.Parts(start - 1))
        {
            before |= words.IsVerbal(--start);
        }

        while (!words.Parts(end + 1))
        {
            after |= words.IsVerbal(++end);
        }

        return ((before, after) switch { (false, false) => "alone", (true, false) => "verb-before", (false, true) => "verb-after", _ => "between" },
            start == i ? "first" : "in", end == i ? "last" : "in");
    }
}
