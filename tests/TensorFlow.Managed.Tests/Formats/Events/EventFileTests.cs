using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Formats.Events;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats.Events;

internal sealed class EventFileTests
{
    private const string V1 = "v1/events.out.tfevents.1700000000.host";
    private const string V2 = "v2/events.out.tfevents.1700000000.host.1.0.v2";

    [TestCase(V1, "v1_events.json")]
    [TestCase(V2, "v2_events.json")]
    public void Recorded_events_are_read(string file, string json)
    {
        var events = Read(Golden.Bytes($"events/{file}"));
        var cases = Golden.Cases($"events/{json}");
        Assert.That(events, Has.Count.EqualTo(cases.Count));
        long offset = 0;
        foreach (var (item, recorded) in events.Zip(cases))
        {
            Assert.That(offset, Is.EqualTo(recorded.GetProperty("offset").GetInt64()));
            Assert.That(item.WhatCase.ToString(), Is.EqualTo(recorded.GetProperty("what").GetString()!.Replace("_", ""))
                .IgnoreCase);
            CompareJson(item, recorded.GetProperty("json"));
            offset += item.CalculateSize() + 16;
        }
    }

    // large fields are left out of the recording
    private static void CompareJson(Event item, JsonElement json)
    {
        if (!json.GetRawText().Contains("omitted here", StringComparison.Ordinal))
        {
            var expected = JsonParser.Default.Parse<Event>(json.GetRawText());
            Assert.That(JsonFormatter.Default.Format(item), Is.EqualTo(JsonFormatter.Default.Format(expected)));
        }
    }

    [TestCase(V1)]
    [TestCase(V2)]
    public void Recorded_files_are_written_bit_for_bit(string file)
    {
        using var written = new MemoryStream();
        var writer = new RecordWriter(written);
        Read(Golden.Bytes($"events/{file}")).ForEach(e => writer.Write(e.ToByteArray()));
        Assert.That(written.ToArray(), Is.EqualTo(Golden.Bytes($"events/{file}")));
    }

    [Test]
    public void A_file_appears_with_its_first_event_and_begins_with_the_version()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "events-" + Guid.NewGuid().ToString("N"));
        try
        {
            using var writer = new EventWriter(folder, ".x", new FixedTime(), "host");
            Assert.That(Path.GetFileName(writer.Path), Is.EqualTo("events.out.tfevents.1700000000.host.x"));
            Assert.That(File.Exists(writer.Path), Is.False);
            writer.Write(SummaryValues.Scalar("loss", 0.5f), 7);
            writer.Flush();
            Assert.That(Texts(writer.Path), Is.EqualTo(new[]
            {
                "wall_time: 1700000000.0 file_version: \"brain.Event:2\" "
                + "source_metadata { writer: \"tensorflow.core.util.events_writer\" }",
                "wall_time: 1700000000.25 step: 7 summary { value { tag: \"loss\" simple_value: 0.5 } }",
            }));
            writer.Dispose();
            writer.Write(new Event { Step = 8, WallTime = 3 });
            writer.Dispose();
            Assert.That(Texts(writer.Path)[2..], Is.EqualTo(new[] { "wall_time: 3.0 step: 8" }));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Test]
    public void Names_of_the_second_version_hold_process_and_counter() =>
        Assert.That(EventWriter.SecondVersionSuffix(1, 0), Is.EqualTo(".1.0.v2"));

    // the first scalar of v2_events.json, its description and tensor form
    [Test]
    public void Plugin_values_are_those_of_the_second_version()
    {
        var recorded = Read(Golden.Bytes($"events/{V2}"))[1].Summary;
        var ours = SummaryValues.Tensor("loss", "scalars", TensorData.Scalar(0.1f), "A *loss*.");
        Assert.That(ours.ToByteArray(), Is.EqualTo(recorded.ToByteArray()));
    }

    [Test]
    public void Metadata_is_written_once_a_tag()
    {
        var once = new SummaryMetadataOnce();
        var summary = SummaryValues.Tensor("a", "text", TensorData.OfStrings([[65]], Shape.Scalar));
        Assert.That(once.Strip(summary).Value[0].Metadata, Is.Not.Null);
        Assert.That(once.Strip(summary).Value[0].Metadata, Is.Null);
        Assert.That(summary.Value[0].Metadata, Is.Not.Null);
    }

    [Test]
    public void A_record_that_is_no_event_is_a_data_loss()
    {
        using var written = new MemoryStream();
        new RecordWriter(written).Write([0x09, 1, 2]);
        Assert.That(() => Read(written.ToArray()),
            Throws.TypeOf<DataLossError>().With.Message.StartsWith("f, record at 0: not a tensorflow.Event"));
    }

    private static List<Event> Read(byte[] file) => [.. EventReader.Read(new MemoryStream(file), "f")];

    private static string[] Texts(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return [.. EventReader.Read(file, path).Select(e =>
            string.Join(' ', ProtoText.Write(e).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))];
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250);
    }
}
