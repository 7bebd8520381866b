using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Draws the steps of each map and loop together into one item, smaller scopes first so that they nest. A step that lies
/// between two steps of a scope is in it too; scopes that overlap without nesting grow around one another.
/// </summary>
internal static class Scopes
{
    /// <summary>The items with every scope made one of them.</summary>
    public static ImmutableArray<Item> Contract(ImmutableArray<Item> items, ImmutableArray<Scope> scopes, Links links)
    {
        if (scopes.IsEmpty)
            return items;

        var map = new ItemMap(items, links);
        var bySize = scopes
            .OrderBy(scope => map.Within(scope).Length)
            .ThenBy(scope => scope.Steps.Min())
            .ToList();
        foreach (var scope in bySize)
        {
            var inside = map.Within(scope);
            map.Put(new Item(inside[0].Rank, [.. inside.SelectMany(item => item.Steps).Order()], scope.Wrap(inside)));
        }

        return map.Items;
    }
}
