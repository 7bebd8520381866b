using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Two figures from which on the same is done: "orders above 2,000 euros are approved by the director" and "the director's approval is needed from 8,000 euros".</summary>
internal sealed class Thresholds(Sayings sayings, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>So many tokens around a figure tell that it is one to pass.</summary>
    private const int Near = 3;

    /// <summary>So many words are told of what is done in both.</summary>
    private const int Least = 2;

    /// <summary>Figures that differ by less than this share are one.</summary>
    private const double Alike = 0.05;

    /// <summary>More are not compared.</summary>
    private const int Most = 30;

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var counted = sayings.Counted.Where(pair => pair.Quantities.Any(MayBePassed)).ToList();
        var all = counted.Count > 1 ? counted.SelectMany(pair => pair.Quantities.Select(quantity => Read(pair.Sentence, quantity)).OfType<Threshold>()).Take(Most).ToList() : [];
        for (var i = 1; i < all.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOpposed(all[i], all[j]))
                {
                    yield return NoteCode.TwoLimits.At($"Contradiction: '{all[j].Part.Text}' and '{all[i].Part.Text}' do the same from different figures on.", all[i].Part.Sentence.Words.Sentence.Span);
                    yield break;
                }
            }
        }
    }

    private static bool MayBePassed(Quantity quantity) => quantity is { Kind: QuantityKind.Count or QuantityKind.Money, Value: > 1 };

    private static bool AreOpposed(Threshold one, Threshold other)
    {
        if (one.Part.Sentence == other.Part.Sentence || one.Unit != other.Unit || one.IsFrom != other.IsFrom || Math.Abs(one.Value - other.Value) <= Alike * Math.Max(one.Value, other.Value))
        {
            return false;
        }

        var shared = one.Done.Where(word => other.Done.Any(word.IsAkinTo)).ToList();
        return shared.Count >= Least && shared.Exists(word => word.Role is TopicRole.Deed or TopicRole.Vague || word.Root != word.Surface) && !Differs(one, other) && !Differs(other, one)
            && (one.Unit.Length > 0 || one.Measured.Any(word => other.Measured.Has(word)));
    }

    /// <summary>A person or a word that tells which is named in the one only.</summary>
    private static bool Differs(Threshold one, Threshold other) =>
        one.Done.Exists(word => (word.Role == TopicRole.Which || word.IsPerson) && !other.Done.Any(word.IsAkinTo) && !other.Measured.Has(word) && other.Done.Exists(its => its.IsPerson == word.IsPerson && its.Role == word.Role && !one.Done.Any(its.IsAkinTo)))
        || one.Measured.Exists(word => word.Role == TopicRole.Which && !other.Measured.Has(word) && !other.Done.Has(word));

    private Threshold? Read(ParsedSentence sentence, Quantity quantity)
    {
        var said = sentence.Words;
        if (!MayBePassed(quantity) || Direction(said, quantity) is not { } isFrom)
        {
            return null;
        }

        var under = sentence.Clauses.FirstOrDefault(clause => clause.Kind is ClauseKind.Condition or ClauseKind.Temporal && clause.Start <= quantity.First && quantity.First < clause.End);
        var main = under is null ? sentence.Predicates.LastOrDefault(told => told.Clause == ClauseKind.Main && told.First < quantity.First && told.BeginsAfter(0) <= quantity.First) ?? sentence.Predicates.FirstOrDefault(told => told.Clause == ClauseKind.Main)
            : sentence.Predicates.FirstOrDefault(told => told.Clause == ClauseKind.Main && (told.First >= under.End || told.First < under.Start));
        if (main is null)
        {
            return null;
        }

        var isUnless = under?.Marker == "unless";
        var part = Stretch.At(sentence, main.Verb);
        if ((main.Negated || Denial.IsIn(said, part.Start, main.First, lexicon)) != isUnless || (under is null && settings.IsPart(part)) || settings.IsSettingApart(part))
        {
            return null;
        }

        var isBefore = under is null && quantity.First < main.First;
        List<TopicWord> done = [.. Telling(said, isBefore ? main.First : part.Start, part.End, i => !part.IsCircumstance(i) && (i < quantity.First || i >= quantity.End))];
        List<TopicWord> measured = [.. under is not null ? Telling(said, under.Start, under.End, i => i < quantity.First || i >= quantity.End) : isBefore ? Telling(said, part.Start, main.First, i => i < quantity.First || i >= quantity.End) : []];
        return done.Count < Least ? null : new Threshold(part, Unit(said, quantity), quantity.Value, isFrom, done, measured);
    }

    /// <summary>From the figure on, or below it; <see langword="null"/> if neither is said.</summary>
    private bool? Direction(TaggedSentence said, Quantity quantity)
    {
        for (var i = Math.Max(0, quantity.First - Near); i < quantity.First; i++)
        {
            if (lexicon.Phrases.Is("above", said.Lower(i)) || said.Matches(i, "at least"))
            {
                return !said.Matches(i - 1, "no more");
            }

            if (lexicon.Phrases.Is("below", said.Lower(i)))
            {
                return false;
            }
        }

        return said.Matches(quantity.End, "and more") || said.Matches(quantity.End, "or more") || said.Lower(quantity.End) is "upwards" or "upward" || said.Matches(quantity.End, "and above") ? true : null;
    }

    private static string Unit(TaggedSentence said, Quantity quantity) =>
        quantity.Kind == QuantityKind.Money ? "usd" : quantity.Noun is "currency" or "physical" ? said.Lower(quantity.End - 1) is var last && char.IsDigit(last[0]) ? said.Lower(quantity.First - 1) : last : "";

    private IEnumerable<TopicWord> Telling(TaggedSentence said, int start, int end, Func<int, bool> isMeant) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Where(i => isMeant(i) && words.IsTelling(said, i)).Select(i => words.Of(said, i));

    /// <summary>What is done from a figure on, or below it.</summary>
    private sealed record Threshold(Stretch Part, string Unit, double Value, bool IsFrom, List<TopicWord> Done, List<TopicWord> Measured);
}
