using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>Reads the parameters of a route.</summary>
internal static class RouteValue
{
    /// <summary>The value of a parameter, decoded; empty if the route has none of that name.</summary>
    public static string Of(HttpRequest request, string name) =>
        Convert.ToString(request.RouteValues.GetValueOrDefault(name), CultureInfo.InvariantCulture) ?? "";
}
