using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Sentences;

/// <summary>Conditions before an arrow: "no slot -> give the money back -> tell the customer".</summary>
internal static class ArrowLeads
{
    /// <summary>The sentences, where a condition is the label of those that its arrow leads to.</summary>
    public static ImmutableArray<Sentence> Join(ImmutableArray<Sentence> sentences, Lexicon lexicon)
    {
        var joined = ImmutableArray.CreateBuilder<Sentence>(sentences.Length);
        for (var i = 0; i < sentences.Length; i++)
        {
            var lead = sentences[i];
            if (!lead.AfterArrow && i + 1 < sentences.Length && sentences[i + 1].AfterArrow && Cut(lead) is var cut and > 0)
            {
                joined.Add(lead with { Tokens = lead.Tokens[..cut] });
                lead = lead with { Tokens = lead.Tokens[(cut + 1)..], Label = [] };
            }

            if (lead.AfterArrow || !lead.Label.IsEmpty || i + 1 >= sentences.Length || !sentences[i + 1].AfterArrow || LeadingWords.KindOf(lead.Tokens, lexicon, arrow: true) is null)
            {
                joined.Add(lead);
                continue;
            }

            joined.Add(lead with { IsLead = true });
            for (var first = true; i + 1 < sentences.Length && sentences[i + 1].AfterArrow; i++, first = false)
            {
                joined.Add(sentences[i + 1] with { Label = lead.Tokens, GoesOn = !first });
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>"Inspect the battery; below 15 % -> …": only what follows the last semicolon leads to the arrow.</summary>
    private static int Cut(Sentence lead)
    {
        for (var i = lead.Tokens.Length - 2; i > 0; i--)
        {
            if (lead.Tokens[i].Is(";"))
            {
                return i;
            }
        }

        return -1;
    }
}
