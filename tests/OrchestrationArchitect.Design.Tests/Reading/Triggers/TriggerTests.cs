using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading.Triggers;

public sealed class TriggerTests
{
    [Theory]
    [InlineData("POST /claims, answered with 202.", TriggerKind.Http)]
    [InlineData("A Google Cloud Pub/Sub subscription.", TriggerKind.Topic)]
    [InlineData("Kafka, topic payments.", TriggerKind.Stream)]
    [InlineData("Changes of the customers table, captured by Debezium.", TriggerKind.Event)]
    [InlineData("A file is dropped into a watched folder.", TriggerKind.ObjectCreated)]
    [InlineData("An EventBridge rule on a schedule.", TriggerKind.Schedule)]
    [InlineData("A clerk starts it from her screen.", TriggerKind.Manual)]
    [InlineData("EventBridge: source=shop", TriggerKind.Event)]
    [InlineData("Members fill in the wish on the club's booking page.", TriggerKind.Http)]
    [InlineData("Customers order through our wine shop on the internet.", TriggerKind.Http)]
    [InlineData("Tenants tap 'new damage' in the landlord's app.", TriggerKind.Http)]
    [InlineData("A janitor presses Start in the app.", TriggerKind.Manual)]
    [InlineData("The checkout posts the basket to our pricing service.", TriggerKind.Http)]
    [InlineData("Readings of the probes arrive over MQTT and are forwarded to an Event Hub.", TriggerKind.Stream)]
    [InlineData("Alarms come from the pumps via IoT Core and land in a RabbitMQ queue.", TriggerKind.Queue)]
    [InlineData("Business events on a Service Bus topic.", TriggerKind.Topic)]
    [InlineData("A reading every 30 minutes over Kinesis.", TriggerKind.Stream)]
    [InlineData("The runs start on every school day at nine.", TriggerKind.Schedule)]
    [InlineData("It runs on the first Monday of March and June.", TriggerKind.Schedule)]
    [InlineData("Pledges are typed in at the counter.", TriggerKind.Manual)]
    [InlineData("A button in the cockpit (REST API).", TriggerKind.Http)]
    [InlineData("POST from the dispatcher's client.", TriggerKind.Http)]
    [InlineData("Each accepted quote is put on a RabbitMQ queue by the shop.", TriggerKind.Queue)]
    [InlineData("Order button in the web shop, HTTP request to Cloud Run.", TriggerKind.Http)]
    [InlineData("Parents fill in a form (POST).", TriggerKind.Http)]
    [InlineData("Always on the last evening of the quarter.", TriggerKind.Schedule)]
    [InlineData("The warden marks the plot as vacant.", TriggerKind.Manual)]
    [InlineData("Order by phone, which our sales people enter.", TriggerKind.Manual)]
    [InlineData("Neighbours report on our home page.", TriggerKind.Http)]
    [InlineData("Contact form.", TriggerKind.Http)]
    [InlineData("Tenants file the notice online.", TriggerKind.Http)]
    [InlineData("The nurse presses \"Admit\" in the ward system; it calls our FHIR endpoint.", TriggerKind.Http)]
    [InlineData("Instructors press a button in the app, which calls an HTTP endpoint.", TriggerKind.Http)]
    [InlineData("The card network pings us for every chargeback.", TriggerKind.Webhook)]
    [InlineData("DocuSign Connect.", TriggerKind.Webhook)]
    [InlineData("The survey vendor calls back once it is complete.", TriggerKind.Webhook)]
    [InlineData("A new row in the fleet table.", TriggerKind.Event)]
    [InlineData("Firestore document created.", TriggerKind.Event)]
    [InlineData("Meter readings are saved to a network share.", TriggerKind.ObjectCreated)]
    [InlineData("A manual placed in the S3 bucket.", TriggerKind.ObjectCreated)]
    [InlineData("On Sundays.", TriggerKind.Schedule)]
    [InlineData("Every second Tuesday.", TriggerKind.Schedule)]
    [InlineData("Once per quarter, on the first business day.", TriggerKind.Schedule)]
    [InlineData("After close of business.", TriggerKind.Schedule)]
    [InlineData("Thirty days before the lease ends.", TriggerKind.Schedule)]
    [InlineData("Started by the head of department.", TriggerKind.Manual)]
    public void Read_Source_GivesItsKind(string source, TriggerKind kind) =>
        Texts.Read("Check the claim and pay the sum.", source).Triggers.Select(t => t.Kind).ShouldBe([kind]);

    [Theory]
    [InlineData("Resellers send orders to an SQS queue; a secretary keys late ones in.", TriggerKind.Queue, TriggerKind.Manual)]
    [InlineData("POST /bookings; urgent ones are entered by the night desk.", TriggerKind.Http, TriggerKind.Manual)]
    [InlineData("Messages on an SQS queue, at the counter, or every night.", TriggerKind.Queue, TriggerKind.Manual, TriggerKind.Schedule)]
    [InlineData("POST /domains. A nightly job picks up what was ordered ahead.", TriggerKind.Http, TriggerKind.Schedule)]
    [InlineData("Orders come in through an SQS queue; the weekly timetable run starts the rest.", TriggerKind.Queue, TriggerKind.Schedule)]
    [InlineData("Tariffs are dropped into a Cloud Storage bucket. Our own website calls a Cloud Run endpoint.", TriggerKind.ObjectCreated, TriggerKind.Http)]
    [InlineData("A scheduler starts the batch at night. Corrections can be requested by a clerk through an API.", TriggerKind.Schedule, TriggerKind.Http)]
    [InlineData("Nightly; can also be started by hand.", TriggerKind.Schedule, TriggerKind.Manual)]
    [InlineData("Returns come over the REST API or are keyed in at the counter; refunds on an SQS queue.", TriggerKind.Http, TriggerKind.Manual, TriggerKind.Queue)]
    public void Read_SourcesSideBySide_GiveAKindEach(string source, params TriggerKind[] kinds) =>
        Texts.Read("Check the claim and pay the sum.", source).Triggers.Select(t => t.Kind).ShouldBe(kinds);

    [Theory]
    [InlineData("Orders arrive over HTTPS; results are written to an S3 bucket.")]
    [InlineData("Orders arrive over HTTPS. Downstream: a RabbitMQ queue and an SNS topic.")]
    [InlineData("Orders arrive over HTTPS; the photos are in a bucket by then.")]
    [InlineData("Orders arrive over HTTPS. Payments go out through an SQS queue.")]
    public void Read_Sink_IsNoTrigger(string source) =>
        Texts.Read("Check the claim and pay the sum.", source).Triggers.Select(t => t.Kind).ShouldBe([TriggerKind.Http]);
}
