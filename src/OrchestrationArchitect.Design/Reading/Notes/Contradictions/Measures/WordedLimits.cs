using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Figures that are said without a number: "the same day", "one by one", "for ever", "at once".</summary>
internal sealed class WordedLimits(TimeKinds times, LimitMaker maker, Lexicon lexicon)
{
    /// <summary>A day, in seconds.</summary>
    private const double Day = 86400;

    /// <summary>Longer than anything else is kept, in seconds.</summary>
    private const double ForEver = 1e12;

    /// <summary>More tries than any number that is set.</summary>
    private const double Endless = 1e6;

    /// <summary>So many tokens around a day tell that it is the last.</summary>
    private const int Near = 4;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Adds what a sentence limits.</summary>
    public void Add(ParsedSentence sentence, List<Limit> limits)
    {
        Days(sentence, limits);
        Tries(sentence, limits);
        AtOnce(sentence, limits);
        Kept(sentence, limits);
    }

    /// <summary>"By the end of the next day", "by the third working day", "the same day"; not what is just done on the next day.</summary>
    private void Days(ParsedSentence sentence, List<Limit> limits)
    {
        var words = sentence.Words;
        var (thisDay, nextDay) = (lexicon.Phrases.Set("this-day"), lexicon.Phrases.Set("next-day"));
        var mayNameDay = thisDay.MayStandIn(words) || nextDay.MayStandIn(words) || words.Sentence.Tokens.Any(token => token.Lower == "day");
        for (var i = 0; i < words.Count && mayNameDay; i++)
        {
            var length = thisDay.LengthAt(words, i);
            var days = length > 0 ? 1 : 0;
            if (length == 0 && nextDay.LengthAt(words, i) is var next and > 0)
            {
                (length, days) = (next, 2);
            }
            else if (length == 0 && OrdinalDay(words, i) is var nth and > 0)
            {
                (length, days) = (words.Lower(i + 1).StartsWith("day", StringComparison.Ordinal) ? 2 : 3, nth);
            }

            if (days > 0 && !times.IsDenied(words, i) && IsDue(words, i))
            {
                limits.Add(maker.New(LimitKind.Time, days * Day, sentence, i, i + length));
                return;
            }
        }
    }

    /// <summary>"Third working day": 3; 0 if no such day is named.</summary>
    private static int OrdinalDay(TaggedSentence words, int i)
    {
        var isDay = words.Lower(i + 1) == "day" || (words.Lower(i + 2) == "day" && words.Units.Skips(words.Lower(i + 1)));
        return isDay ? Array.IndexOf(Ordinals, words.Lower(i)) + 1 : 0;
    }

    private bool IsDue(TaggedSentence words, int at) =>
        words.Lower(at) == "same" || words.Lower(at + 1) == "same" || lexicon.Phrases.Set("due-at").Find(words, at - Near, at + 1) >= 0 || lexicon.Phrases.Set("due-at").Find(words, at, at + Near + 1) >= 0;

    /// <summary>"Once more", "attempted a single time".</summary>
    private void Tries(ParsedSentence sentence, List<Limit> limits)
    {
        var words = sentence.Words;
        var never = lexicon.Phrases.Set("never-retrying") is var refused && refused.Find(words, 0, words.Count) is var given and >= 0 ? given : lexicon.Phrases.Set("giving-up").Find(words, 0, words.Count);
        if (never >= 0)
        {
            limits.Add(maker.New(LimitKind.Tries, 0, sentence, never, never + 1, isLeast: false));
            return;
        }

        var endless = lexicon.Phrases.Set("without-end-of-tries");
        if (endless.Find(words, 0, words.Count) is var end and >= 0 && lexicon.Phrases.Set("trying-again").Find(words, 0, words.Count) is var tried and >= 0 && !times.IsDenied(words, Math.Min(end, tried)))
        {
            limits.Add(maker.New(LimitKind.Tries, Endless, sentence, end, end + endless.LengthAt(words, end), isLeast: true));
            return;
        }

        var (again, single) = (lexicon.Phrases.Set("one-more-time"), lexicon.Phrases.Set("one-try"));
        if (again.Find(words, 0, words.Count) is var more and >= 0 && !times.IsDenied(words, more))
        {
            limits.Add(maker.New(LimitKind.Tries, 1, sentence, more, more + again.LengthAt(words, more), isLeast: false));
        }
        else if (single.Find(words, 0, words.Count) is var at and >= 0 && Stretch.At(sentence, at) is { Clause: null } part && lexicon.Phrases.Set("counting-first").Find(words, part.Start, part.End) >= 0)
        {
            limits.Add(maker.New(LimitKind.Tries, 0.5, sentence, at, at + single.LengthAt(words, at), isLeast: false));
        }
    }

    /// <summary>One for what is done one by one, at least two for what runs side by side.</summary>
    private void AtOnce(ParsedSentence sentence, List<Limit> limits)
    {
        var words = sentence.Words;
        if (lexicon.Phrases.Set("of-one").Find(words, 0, words.Count) >= 0)
        {
            return;
        }

        var (single, previous, many) = (lexicon.Phrases.Set("one-by-one"), lexicon.Phrases.Set("after-previous"), lexicon.Phrases.Set("side-by-side"));
        if (single.Find(words, 0, words.Count) is var one and >= 0)
        {
            limits.Add(maker.New(LimitKind.AtOnce, 1, sentence, one, one + single.LengthAt(words, one), isLeast: false));
        }
        else if (previous.Find(words, 0, words.Count) is var after and > 0)
        {
            var main = sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main && p.Verb < after)?.Verb ?? 0;
            limits.Add(maker.New(LimitKind.AtOnce, 1, sentence, main, main, isLeast: false));
        }
        else if (many.Find(words, 0, words.Count) is var beside and >= 0 && !words.Tags.Contains(Tag.Number))
        {
            var denied = times.IsDenied(words, beside);
            limits.Add(maker.New(LimitKind.AtOnce, denied ? 1 : 2, sentence, beside, beside + many.LengthAt(words, beside), isLeast: !denied));
        }
    }

    /// <summary>"Kept for ever", "never deleted", "destroyed immediately", "never stored".</summary>
    private void Kept(ParsedSentence sentence, List<Limit> limits)
    {
        var words = sentence.Words;
        foreach (var told in sentence.Predicates.Where(p => p.Clause == ClauseKind.Main || (p.Clause == ClauseKind.Temporal && words.TagAt(0) is Tag.Preposition or Tag.Subordinator && !sentence.Predicates.Any(main => main.Clause == ClauseKind.Main))))
        {
            var lemma = words.Lemmas[told.Verb];
            var (takes, holds) = (lexicon.Phrases.Is("taking-out", lemma), lexicon.Phrases.Is("holding", lemma));
            var part = takes || holds ? Stretch.At(sentence, told.Verb) : null;
            if (part is null)
            {
                continue;
            }

            if (takes && (!told.Negated || IsAllThatIsSaid(words, told, part)))
            {
                limits.Add(maker.New(LimitKind.Undeleted, told.Negated ? 1 : 0, sentence, told.Verb, told.End, isLeast: told.Negated) with { IsTold = !told.Negated });
            }

            if (holds && told is { Negated: false, Modal: "must" or "shall" } && IsAllThatIsSaid(words, told, part))
            {
                limits.Add(maker.New(LimitKind.Undeleted, 1, sentence, told.Verb, told.End, isLeast: true));
            }

            if (takes && !told.Negated && lexicon.Phrases.Set("without-delay").Find(words, told.First, part.End) is var soon and >= 0)
            {
                limits.Add(maker.New(LimitKind.Kept, 0, sentence, told.Verb, soon == told.End ? part.End : told.End, isLeast: false));
            }
            else if ((takes && told.Negated && IsAllThatIsSaid(words, told, part)) || (holds && !told.Negated && lexicon.Phrases.Set("without-end").Find(words, told.First, part.End) >= 0))
            {
                limits.Add(maker.New(LimitKind.Kept, ForEver, sentence, told.Verb, told.End, isLeast: true));
            }
            else if (takes && !told.Negated && (lexicon.Phrases.Set("this-day").Find(words, told.End, part.End) >= 0 || lexicon.Phrases.Set("at-day-end").Find(words, told.End, part.End) >= 0) && !Indexes.From(part.Start, Math.Max(0, told.First - part.Start)).Any(i => words.Lower(i) == "older"))
            {
                limits.Add(maker.New(LimitKind.Kept, Day, sentence, told.Verb, told.End, isLeast: false));
            }
            else if (takes && !told.Negated && lexicon.Phrases.Set("next-day").Find(words, told.End, part.End) >= 0)
            {
                limits.Add(maker.New(LimitKind.Kept, 2 * Day, sentence, told.Verb, told.End, isLeast: false));
            }
            else if (holds && told is { Negated: true, Passive: true } && IsAllThatIsSaid(words, told, part))
            {
                limits.Add(maker.New(LimitKind.Kept, 0, sentence, told.Verb, told.End, isLeast: false));
            }
        }
    }

    /// <summary>Nothing behind the verb narrows what is denied, but for who does it.</summary>
    private static bool IsAllThatIsSaid(TaggedSentence words, Predicate told, Stretch part)
    {
        var end = told.Object.IsEmpty ? told.End : Math.Max(told.End, told.Object.End);
        return Indexes.From(end, Math.Max(0, part.End - end)).All(i => words.TagAt(i) is Tag.Punctuation or Tag.Pronoun or Tag.Adverb || words.Lower(i) == "by");
    }
}
